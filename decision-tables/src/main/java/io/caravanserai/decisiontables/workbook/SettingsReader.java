package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.Nearest;
import io.caravanserai.decisiontables.cell.ValueReader;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the about sheet: hit policy, answer when no row matches, days in force. */
final class SettingsReader {

    static final Set<String> NOTHING = Set.of("nothing", "无");

    private static final Entry DAY =
            new Entry("day", ValueType.DATE, Origin.CLOCK, new Label("日期", "Day"), List.of(), "", false, null);

    private final WorkbookText workbook;
    private final List<Column> columns;
    private final Problems problems;
    private final Map<Setting, Sheet.Row> lines = new EnumMap<>(Setting.class);

    SettingsReader(WorkbookText workbook, List<Column> columns, Problems problems) {
        this.workbook = workbook;
        this.columns = columns;
        this.problems = problems;
        workbook.about().rows().forEach(this::take);
    }

    private void take(Sheet.Row line) {
        String name = line.text(Headers.SETTING);
        List<String> known = Stream.of(Setting.values()).map(Setting::label).toList();
        Setting.of(name)
                .ifPresentOrElse(
                        setting -> lines.put(setting, line),
                        () -> problems.add(
                                workbook.about().place(line, Headers.SETTING),
                                name,
                                "is not a setting",
                                Nearest.advice(name, known)));
    }

    /** Both languages around a slash, or one for both. */
    Label title() {
        return Label.parse(text(Setting.TITLE));
    }

    HitPolicy hitPolicy() {
        Optional<HitPolicy> policy = HitPolicy.of(text(Setting.HIT_POLICY));
        if (policy.isEmpty()) {
            add(Setting.HIT_POLICY, "is not a hit policy", Nearest.advice(text(Setting.HIT_POLICY), HitPolicy.codes()));
        }
        return policy.orElse(HitPolicy.FIRST);
    }

    @Nullable
    LocalDate from() {
        return day(Setting.FROM);
    }

    @Nullable
    LocalDate until() {
        return day(Setting.UNTIL);
    }

    /** Whether the settings agree with each other and with the columns. */
    void check(@Nullable LocalDate from, @Nullable LocalDate until) {
        HitPolicy.of(text(Setting.HIT_POLICY)).ifPresent(this::checkRanks);
        if (from != null && until != null && until.isBefore(from)) {
            add(Setting.UNTIL, "is before the first day", "Maybe swap the two days.");
        }
    }

    private void checkRanks(HitPolicy policy) {
        boolean ranks = columns.stream().anyMatch(Column.Ranks.class::isInstance);
        if (ranks != (policy == HitPolicy.PRIORITY)) {
            add(
                    Setting.HIT_POLICY,
                    ranks ? "does not use the priority column" : "needs a priority column",
                    "Maybe write priority and bind one column to the role priority, or neither.");
        }
    }

    @Nullable
    TableHit otherwise() {
        String text = text(Setting.NO_MATCH);
        if (text.isEmpty()) {
            add(Setting.NO_MATCH, "leaves open what happens", "Maybe write nothing.");
        }
        if (text.isEmpty() || NOTHING.contains(text)) {
            return null;
        }
        Map<String, Object> outputs = new HashMap<>();
        for (String part : text.split("[;；]")) {
            answer(part, outputs);
        }
        return new TableHit(
                new FiredRow(workbook.file(), Headers.ABOUT, "otherwise", workbook.version(), List.of()), outputs);
    }

    private void answer(String part, Map<String, Object> outputs) {
        String[] pair = part.split("[:：]", 2);
        Optional<Entry> entry = columns.stream()
                .filter(Column.Answers.class::isInstance)
                .map(column -> ((Column.Answers) column).entry())
                .filter(known -> known.name().equals(pair[0].strip()))
                .findFirst();
        if (entry.isEmpty() || pair.length < 2) {
            add(Setting.NO_MATCH, "is not an answer of this table", "Maybe write nothing, or name: value.");
            return;
        }
        try {
            outputs.put(entry.get().name(), ValueReader.read(entry.get(), pair[1].strip()));
        } catch (Misread e) {
            problems.add(place(Setting.NO_MATCH), e.found(), e.expected(), e.advice());
        }
    }

    private @Nullable LocalDate day(Setting setting) {
        String text = text(setting);
        try {
            return text.isEmpty() ? null : (LocalDate) ValueReader.read(DAY, text);
        } catch (Misread e) {
            problems.add(place(setting), e.found(), e.expected(), e.advice());
            return null;
        }
    }

    private String text(Setting setting) {
        Sheet.Row line = lines.get(setting);
        return line == null ? "" : line.text(Headers.VALUE);
    }

    private void add(Setting setting, String expected, String advice) {
        problems.add(place(setting), text(setting), expected, advice);
    }

    private String place(Setting setting) {
        Sheet.Row line = lines.get(setting);
        return line == null
                ? "sheet '%s', line '%s'".formatted(Headers.ABOUT, setting.label())
                : workbook.about().place(line, Headers.VALUE);
    }
}
