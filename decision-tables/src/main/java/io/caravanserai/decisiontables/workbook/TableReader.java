package io.caravanserai.decisiontables.workbook;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands every text of a workbook by the catalogue. */
public final class TableReader {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final Catalogue catalogue;
    private final ActionCatalogue actions;

    public TableReader(Catalogue catalogue, ActionCatalogue actions) {
        this.catalogue = catalogue;
        this.actions = actions;
    }

    /** What the workbook says so far as it can be understood; use it only when no problem was added. */
    public Table read(WorkbookText workbook, Problems problems) {
        if (!NAME.matcher(workbook.name()).matches()) {
            problems.add("", workbook.name(), "is not a table name", "Maybe use small letters, digits and dashes.");
        }
        List<Column> columns = new ColumnsReader(catalogue, workbook, problems).read();
        SettingsReader settings = new SettingsReader(workbook, columns, problems);
        RowsReader rows = new RowsReader(workbook, columns, actions, problems);
        @Nullable LocalDate from = settings.from();
        @Nullable LocalDate until = settings.until();
        settings.check(from, until);
        return new Table(
                workbook.file(),
                workbook.name(),
                workbook.version(),
                settings.title(),
                settings.hitPolicy(),
                settings.otherwise(),
                from,
                until,
                columns,
                rows.read(),
                new CasesReader(workbook, columns, problems).read());
    }
}
