package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.workbook.TableDraft;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxWriter;
import io.caravanserai.decisiontables.yaml.YamlFile;
import io.caravanserai.decisiontables.yaml.YamlMap;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.Problems;

/** Writes workbooks that are ready for people: drop-downs, protected columns sheet, cases. */
record NewWorkbook(Catalogue catalogue, ActionCatalogue actions) {

    /**
     * @param file path it is to have below the tables' folder
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem of the description
     */
    byte[] of(YamlMap description, String file, Problems problems) {
        WorkbookText workbook = TableDraft.read(description, file, catalogue, problems);
        problems.throwIfAny();
        Problems inCells = new Problems(file);
        new TableReader(catalogue, actions).read(workbook, inCells);
        inCells.throwIfAny();
        return new XlsxWriter(catalogue).write(workbook);
    }

    /** Two conditions, an action and its channel, one row, two cases: to be changed. */
    byte[] skeleton(String file) {
        Problems problems = new Problems(file);
        return of(YamlFile.parse(Skeleton.of(file, actions), problems), file, problems);
    }
}
