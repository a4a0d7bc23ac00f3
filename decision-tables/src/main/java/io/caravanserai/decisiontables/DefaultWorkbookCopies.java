package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.copies.Copier;
import io.caravanserai.decisiontables.dmn.DmnExport;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.WorkbookCopies;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Copies of workbooks as XLSX and DMN. Safe for use by several threads. */
public final class DefaultWorkbookCopies implements WorkbookCopies {

    private final Catalogue catalogue;
    private final ActionCatalogue actions;
    private final XlsxReader xlsx;
    private final Copier copier;

    /** @param zone of the days a row last fired */
    public DefaultWorkbookCopies(Catalogue catalogue, ActionCatalogue actions, TableLimits limits, ZoneId zone) {
        this.catalogue = catalogue;
        this.actions = actions;
        this.xlsx = new XlsxReader(limits.inFull());
        this.copier = new Copier(limits.inFull(), zone);
    }

    @Override
    public byte[] annotated(byte[] workbook, List<Problem> problems, Locale language) {
        return copier.annotated(workbook, problems, Phrases.in(language));
    }

    @Override
    public byte[] withEconomics(byte[] workbook, Map<String, RowEconomics> byRow) {
        return copier.withEconomics(workbook, byRow);
    }

    @Override
    public byte[] stripped(byte[] workbook) {
        return copier.stripped(workbook);
    }

    @Override
    public byte[] dmn(String file, byte[] workbook) {
        Problems problems = new Problems(file);
        WorkbookText text =
                xlsx.read(file, workbook, problems).orElseThrow(() -> new InvalidAssetException(problems.list()));
        Table table = new TableReader(catalogue, actions).read(text, problems);
        problems.throwIfAny();
        return DmnExport.of(table);
    }
}
