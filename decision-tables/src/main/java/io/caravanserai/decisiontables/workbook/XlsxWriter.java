package io.caravanserai.decisiontables.workbook;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook that people like to work in: colours, frozen headers, lists of the catalogue in the cells. */
public final class XlsxWriter {

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
        CellHelp help = new CellHelp(workbook);
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
        text.columns().rows().forEach(row -> help(help, rules, text.rules(), cases, text.cases(), row));
        text.rules().headers().stream()
                .filter(header -> header.text().equals(Headers.ON))
                .forEach(header -> offerSwitch(help, rules, header.column(), text.rules()));
        offerSettings(help, about, text.about());
    }

    private static XSSFSheet write(XSSFWorkbook workbook, Look look, Sheet sheet, Function<String, Role> roles) {
        XSSFSheet target = workbook.createSheet(sheet.name());
        new SheetWriter(target, look).write(sheet, roles);
        return target;
    }

    private void help(
            CellHelp help, XSSFSheet rules, Sheet rulesText, XSSFSheet cases, Sheet casesText, Sheet.Row row) {
        Optional<Entry> entry = catalogue.find(row.text(Headers.NAME));
        Optional<Role> role = Role.of(row.text(Headers.ROLE));
        String header = row.text(Headers.HEADER);
        if (entry.isEmpty() || role.isEmpty()) {
            return;
        }
        rulesText.column(header).ifPresent(column -> {
            int last = lastHelped(rulesText);
            if (role.get() == Role.CONDITION) {
                help.toAsk(rules, column, SheetWriter.FIRST_ROW, last, entry.get(), row.text(Headers.OPERATOR));
            } else {
                help.toAnswer(rules, column, SheetWriter.FIRST_ROW, last, entry.get());
            }
        });
        casesText.column(header).ifPresent(column -> {
            int last = lastHelped(casesText);
            if (role.get() == Role.CONDITION) {
                help.toAnswer(cases, column, SheetWriter.FIRST_ROW, last, entry.get());
            } else {
                help.toExpect(cases, column, SheetWriter.FIRST_ROW, last, entry.get());
            }
        });
    }

    private static void offerSwitch(CellHelp help, XSSFSheet rules, int column, Sheet text) {
        help.toSwitch(rules, column, SheetWriter.FIRST_ROW, lastHelped(text));
        OffLook.paint(rules, column, SheetWriter.FIRST_ROW, lastHelped(text));
    }

    private static int lastHelped(Sheet sheet) {
        return SheetWriter.FIRST_ROW + sheet.rows().size() + CellHelp.SPARE_ROWS;
    }

    private static void offerSettings(CellHelp help, XSSFSheet target, Sheet about) {
        for (int row = 0; row < about.rows().size(); row++) {
            if (Setting.of(about.rows().get(row).text(Headers.SETTING)).stream().anyMatch(Setting.HIT_POLICY::equals)) {
                int at = SheetWriter.FIRST_ROW + row;
                help.toChoose(target, 1, at, at, HitPolicy.codes());
            }
        }
    }
}
