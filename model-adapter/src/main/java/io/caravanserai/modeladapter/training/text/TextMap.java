package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What {@code --map: settings} says to a training of texts. */
record TextMap(ColumnMap map) {

    private static final int LOOKED_AT = 200;

    /** The question the labels answer. */
    String answers() {
        return map.setting("answers", "label");
    }

    /** Several labels of one cell are separated by it; empty where there is one. */
    String separator() {
        return map.setting("label_separator", "");
    }

    /** Their label to our name of it; empty when their names are good. */
    Map<String, String> classes() {
        Map<String, String> names = new TreeMap<>();
        if (map.settings().get("classes") instanceof Map<?, ?> given) {
            given.forEach((theirs, ours) -> names.put(String.valueOf(theirs), String.valueOf(ours)));
        }
        return names;
    }

    boolean examines(String file) {
        return file.equals(map.setting("examine", ""));
    }

    /** As said, or the writing of most texts. */
    Script script(Stream<String> texts) {
        String said = map.setting("script", "");
        if (!said.isEmpty()) {
            return Script.valueOf(said.toUpperCase(Locale.ROOT));
        }
        long chinese = texts.limit(LOOKED_AT)
                .filter(text -> Script.of(text) == Script.ZH)
                .count();
        return chinese > LOOKED_AT / 2 ? Script.ZH : Script.EN;
    }

    /** Whether the data is dialogues with opinions. */
    boolean isDialogues() {
        return !map.setting("opinions", "").isEmpty();
    }

    boolean fitsThresholds() {
        return !"accuracy".equals(map.setting("wish", "macro_f1"));
    }

    /** Somebody wrote the texts for this: nobody's customers did. */
    boolean isInvented() {
        return Boolean.parseBoolean(map.setting("invented", "false"));
    }

    int gramBits() {
        return map.setting("gram_bits", 18);
    }
}
