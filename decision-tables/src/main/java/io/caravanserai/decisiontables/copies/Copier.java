package io.caravanserai.decisiontables.copies;

import io.caravanserai.decisiontables.edit.HeaderRow;
import io.caravanserai.decisiontables.workbook.Headers;
import io.caravanserai.decisiontables.workbook.Limits;
import io.caravanserai.decisiontables.workbook.Sheet;
import io.caravanserai.decisiontables.workbook.WorkbookText;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.RowEconomics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes copies; remarks of an earlier copy are taken away first. */
public final class Copier {

    private static final String FILE = "workbook.xlsx";

    private final XlsxReader xlsx;
    private final ZoneId zone;

    /** @param zone of the days a row last fired */
    public Copier(Limits limits, ZoneId zone) {
        this.xlsx = new XlsxReader(limits);
        this.zone = zone;
    }

    public byte[] annotated(byte[] bytes, List<Problem> problems, Phrases phrases) {
        return changed(bytes, workbook -> {
            new ProblemNotes(workbook).add(problems, phrases);
            new ProblemSheet(workbook).add(problems, phrases);
        });
    }

    public byte[] withEconomics(byte[] bytes, Map<String, RowEconomics> byRow) {
        return changed(bytes, workbook -> rules(workbook).ifPresent(rules -> {
            XSSFSheet sheet = workbook.getSheet(Headers.RULES);
            new EconomicsColumns(sheet, zone).add(rules, HeaderRow.of(sheet, rules), byRow);
        }));
    }

    /** The very same bytes when there is nothing to take away. */
    public byte[] stripped(byte[] bytes) {
        try (XSSFWorkbook workbook = xlsx.open(FILE, bytes)) {
            return strip(workbook) ? written(workbook) : bytes.clone();
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of a workbook was not written.", e);
        }
    }

    private byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = xlsx.open(FILE, bytes)) {
            strip(workbook);
            change.accept(workbook);
            return written(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException("The copy of a workbook was not written.", e);
        }
    }

    private static byte[] written(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream copy = new ByteArrayOutputStream();
        Quoted.apply(workbook);
        workbook.write(copy);
        return copy.toByteArray();
    }

    /** False when there was nothing to take away. */
    private boolean strip(XSSFWorkbook workbook) {
        return new ProblemSheet(workbook).remove() | new ProblemNotes(workbook).remove() | stripEconomics(workbook);
    }

    private boolean stripEconomics(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheet(Headers.RULES);
        return rules(workbook)
                .map(rules -> new EconomicsColumns(sheet, zone).remove(HeaderRow.of(sheet, rules)))
                .orElse(false);
    }

    /** Empty when the workbook lacks its sheets or headers. */
    private Optional<Sheet> rules(XSSFWorkbook workbook) {
        return xlsx.read(FILE, workbook, new Problems(FILE))
                .map(WorkbookText::rules)
                .filter(rules -> !rules.headers().isEmpty());
    }
}
