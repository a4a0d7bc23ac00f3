package io.caravanserai.decisiontables.workbook;

import io.caravanserai.decisiontables.cell.Operator;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.ValueType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook that people like to work in: colours, frozen headers, lists of the catalogue in the cells. */
public final class XlsxWriter {

    private static final int SPARE_ROWS = 300;
    private static final String HOW_TO_ASK = "值 value | a, b | 10..20 | >= 80 | not … / 非 … | 空白 blank = any";
    private static final List<String> YES_NO = List.of("yes", "no");

    private final Catalogue catalogue;

    public XlsxWriter(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    public byte[] write(WorkbookText text) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            fill(workbook, text);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The workbook (%s) was not written.".formatted(text.file()), e);
        }
    }

    private void fill(XSSFWorkbook workbook, WorkbookText text) {
        Look look = new Look(workbook);
        DropDowns dropDowns = new DropDowns(workbook);
        Map<String, Role> roles = text.columns().rows().stream()
                .collect(Collectors.toMap(
                        row -> row.text(Headers.HEADER),
                        row -> Role.of(row.text(Headers.ROLE)).orElse(Role.NOTE),
                        (one, other) -> one));
        Function<String, Role> role = header -> roles.getOrDefault(header, Role.NOTE);
        XSSFSheet rules = write(workbook, look, text.rules(), role);
        rules.setColumnHidden(0, true);
        XSSFSheet cases = write(workbook, look, text.cases(), role);
        cases.createFreezePane(1, SheetWriter.FIRST_ROW);
        XSSFSheet about = write(workbook, look, text.about(), header -> Role.NOTE);
        XSSFSheet columns = write(workbook, look, text.columns(), header -> Role.NOTE);
        columns.protectSheet("");
        text.columns().rows().forEach(row -> offer(dropDowns, rules, text.rules(), row));
        offerSettings(dropDowns, about, text.about());
    }

    private static XSSFSheet write(XSSFWorkbook workbook, Look look, Sheet sheet, Function<String, Role> roles) {
        XSSFSheet target = workbook.createSheet(sheet.name());
        new SheetWriter(target, look).write(sheet, roles);
        return target;
    }

    private void offer(DropDowns dropDowns, XSSFSheet target, Sheet rules, Sheet.Row binding) {
        Optional<Entry> entry = catalogue.find(binding.text(Headers.NAME));
        List<String> values = entry.map(XlsxWriter::values).orElse(List.of());
        if (values.isEmpty()) {
            return;
        }
        boolean asks = Operator.of(binding.text(Headers.OPERATOR)).isPresent();
        rules.headers().stream()
                .filter(header -> header.text().equals(binding.text(Headers.HEADER)))
                .forEach(header -> dropDowns.offer(
                        target,
                        header.column(),
                        SheetWriter.FIRST_ROW,
                        SheetWriter.FIRST_ROW + rules.rows().size() + SPARE_ROWS,
                        values,
                        !asks,
                        asks ? HOW_TO_ASK : ""));
    }

    private static List<String> values(Entry entry) {
        return entry.type() == ValueType.YES_NO ? YES_NO : entry.values();
    }

    private static void offerSettings(DropDowns dropDowns, XSSFSheet target, Sheet about) {
        for (int row = 0; row < about.rows().size(); row++) {
            if (Setting.of(about.rows().get(row).text(Headers.SETTING)).stream().anyMatch(Setting.HIT_POLICY::equals)) {
                int at = SheetWriter.FIRST_ROW + row;
                dropDowns.offer(target, 1, at, at, HitPolicy.codes(), true, "");
            }
        }
    }
}
