package io.caravanserai.decisiontables.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTAutoFilter;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidation;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDataValidations;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;

/** Lets everything that speaks of ranges follow: filters, validations, colour rules, print areas, formatted tables. */
final class RangeMover {

    private static final QName NEWER_RANGES = new QName("http://schemas.microsoft.com/office/excel/2006/main", "sqref");

    private static final QName FILTERED = new QName("colId");

    private final XSSFSheet sheet;
    private final CTWorksheet xml;
    private final Move move;
    private final FormulaColumns formulas;

    RangeMover(XSSFSheet sheet, Move move) {
        this.sheet = sheet;
        this.xml = sheet.getCTWorksheet();
        this.move = move;
        this.formulas = new FormulaColumns(move.columns());
    }

    void apply() {
        moveFilter();
        moveValidations();
        moveColourRules();
        moveNewerRanges();
        moveNames();
        List.copyOf(sheet.getTables()).forEach(table -> TableMover.apply(table, move));
    }

    private void moveFilter() {
        if (xml.isSetAutoFilter()) {
            CTAutoFilter filter = xml.getAutoFilter();
            CellRangeAddress old = CellRangeAddress.valueOf(filter.getRef());
            Optional<CellRangeAddress> moved = move.around(old);
            moved.ifPresent(range -> {
                filter.setRef(range.formatAsString());
                moveFilterColumns(filter, old, range, move);
            });
        }
    }

    /** What is filtered stays with its column; {@code colId} counts from the first filtered one. */
    static void moveFilterColumns(CTAutoFilter filter, CellRangeAddress old, CellRangeAddress moved, Move move) {
        try (XmlCursor cursor = filter.newCursor()) {
            boolean more = cursor.toFirstChild();
            while (more) {
                String id = cursor.getAttributeText(FILTERED);
                int target = id == null ? 0 : move.columns().target(old.getFirstColumn() + Integer.parseInt(id));
                if (id != null && target >= 0) {
                    cursor.setAttributeText(FILTERED, String.valueOf(target - moved.getFirstColumn()));
                }
                more = target < 0 ? cursor.removeXml() && cursor.isStart() : cursor.toNextSibling();
            }
        }
    }

    private void moveValidations() {
        if (!xml.isSetDataValidations()) {
            return;
        }
        CTDataValidations all = xml.getDataValidations();
        for (int index = all.sizeOfDataValidationArray() - 1; index >= 0; index--) {
            CTDataValidation validation = all.getDataValidationArray(index);
            List<String> moved = moved(validation.getSqref(), false);
            if (moved.isEmpty()) {
                all.removeDataValidation(index);
            } else {
                validation.setSqref(moved);
                moveFormulas(validation);
            }
        }
        all.setCount(all.sizeOfDataValidationArray());
        if (all.sizeOfDataValidationArray() == 0) {
            xml.unsetDataValidations();
        }
    }

    private void moveFormulas(CTDataValidation validation) {
        if (validation.isSetFormula1()) {
            validation.setFormula1(formulas.moved(validation.getFormula1()));
        }
        if (validation.isSetFormula2()) {
            validation.setFormula2(formulas.moved(validation.getFormula2()));
        }
    }

    private void moveFormulas(CTCfRule rule) {
        for (int index = 0; index < rule.sizeOfFormulaArray(); index++) {
            rule.setFormulaArray(index, formulas.moved(rule.getFormulaArray(index)));
        }
    }

    private void moveColourRules() {
        for (int index = xml.sizeOfConditionalFormattingArray() - 1; index >= 0; index--) {
            CTConditionalFormatting rule = xml.getConditionalFormattingArray(index);
            List<String> moved = moved(rule.getSqref(), true);
            if (moved.isEmpty()) {
                xml.removeConditionalFormatting(index);
            } else {
                rule.setSqref(moved);
                rule.getCfRuleList().forEach(this::moveFormulas);
            }
        }
    }

    /** What programs since 2010 keep in the extension part, such as lists of other sheets. */
    private void moveNewerRanges() {
        if (!xml.isSetExtLst()) {
            return;
        }
        try (XmlCursor cursor = xml.getExtLst().newCursor()) {
            for (XmlCursor.TokenType token = cursor.currentTokenType();
                    !token.isEnddoc() && !token.isNone();
                    token = cursor.toNextToken()) {
                if (token.isStart() && NEWER_RANGES.equals(cursor.getName())) {
                    List<String> moved = moved(List.of(cursor.getTextValue().split("\\s+")), false);
                    cursor.setTextValue(String.join(" ", moved));
                }
            }
        }
    }

    private void moveNames() {
        String area = "'?\\Q%s\\E'?!\\$[A-Z]+\\$\\d+:\\$[A-Z]+\\$\\d+".formatted(sheet.getSheetName());
        for (Name name : sheet.getWorkbook().getAllNames()) {
            if (name.getRefersToFormula() != null && name.getRefersToFormula().matches(area)) {
                String[] parts = name.getRefersToFormula().split("!", 2);
                move.around(CellRangeAddress.valueOf(parts[1].replace("$", "")))
                        .ifPresent(moved -> name.setRefersToFormula(moved.formatAsString(sheet.getSheetName(), true)));
            }
        }
    }

    private List<String> moved(List<?> references, boolean withNewColumns) {
        List<String> texts = new ArrayList<>();
        references.forEach(reference -> texts.add(reference.toString()));
        String moved = move.of(texts, withNewColumns);
        return moved.isEmpty() ? List.of() : List.of(moved.split(" "));
    }
}
