package io.caravanserai.decisiontables.compare;

import io.caravanserai.decisiontables.workbook.Setting;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.table.TableGrid;
import java.util.LinkedHashMap;
import java.util.Map;

/** The settings of a grid by the names that edits use. */
final class Settings {

    private Settings() {}

    static Map<String, String> of(TableGrid grid) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(Setting.TITLE.code(), text(grid.title()));
        texts.put(Setting.PURPOSE.code(), text(grid.purpose()));
        texts.put(Setting.HIT_POLICY.code(), grid.hitPolicy());
        texts.put(Setting.NO_MATCH.code(), grid.otherwise());
        texts.put(Setting.FROM.code(), grid.from());
        texts.put(Setting.UNTIL.code(), grid.until());
        return texts;
    }

    private static String text(Label label) {
        return label.zh().equals(label.en()) ? label.zh() : label.both();
    }
}
