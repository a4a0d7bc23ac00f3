package io.caravanserai.decisiontables.workbook;

import io.caravanserai.domain.catalogue.Label;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of the about sheet. */
public enum Setting {
    TITLE(new Label("标题", "Title"), new Label("表的名称", "What people call the table")),
    PURPOSE(new Label("用途", "Purpose"), new Label("这张表回答什么问题", "The question it answers")),
    HIT_POLICY(
            new Label("命中方式", "Hit policy"),
            new Label(
                    "first：取第一行；collect：取全部；priority：取优先级最高的一行",
                    "first: the first row that matches; collect: all of them; priority: the one with the highest priority")),
    NO_MATCH(
            new Label("无匹配时", "When no row matches"),
            new Label("nothing：不作答；或写 目录名: 值", "nothing: no answer; or an answer such as value_tier: general")),
    FROM(new Label("生效日期", "Effective from"), new Label("空白表示一直有效", "Blank: since ever")),
    UNTIL(new Label("失效日期", "Effective until"), new Label("含当日；空白表示长期有效", "That day included; blank: for good"));

    private final Label label;
    private final Label meaning;

    Setting(Label label, Label meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    public String label() {
        return label.both();
    }

    public String meaning() {
        return meaning.both();
    }

    /** What edits and changes call it, such as {@code hit_policy}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Stream.of(values()).map(Setting::code).toList();
    }

    public static Optional<Setting> ofCode(String code) {
        return Stream.of(values())
                .filter(setting -> setting.code().equals(code))
                .findFirst();
    }

    /** What the about sheet says, unknown lines left out. */
    public static Map<Setting, String> texts(Sheet about) {
        Map<Setting, String> texts = new EnumMap<>(Setting.class);
        about.rows().forEach(row -> of(row.text(Headers.SETTING))
                .ifPresent(setting -> texts.put(setting, row.text(Headers.VALUE))));
        return texts;
    }

    public static Optional<Setting> of(String text) {
        return Stream.of(values())
                .filter(setting ->
                        setting.label().equals(text) || setting.label.en().equalsIgnoreCase(text))
                .findFirst();
    }
}
