package io.caravanserai.domain.publishing;

/** How people call a workbook. */
public final class TableNames {

    private TableNames() {}

    /** {@code value-tiers} for {@code customer/value-tiers.xlsx}. */
    public static String of(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
    }
}
