package io.caravanserai.decisiontables.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Everything a workbook says, as texts: what is read, written, shown and hashed.
 *
 * @param file path below the tables' folder, such as {@code customer/value-tiers.xlsx}
 */
public record WorkbookText(String file, Sheet rules, Sheet cases, Sheet about, Sheet columns) {

    private static final int VERSION_BYTES = 4;

    /** File name without ending. */
    public String name() {
        String last = file.substring(file.lastIndexOf('/') + 1);
        return last.substring(0, last.lastIndexOf('.'));
    }

    /** Short hash of all that decides: same version, same answers. Formats and cases do not count. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Sheet sheet : new Sheet[] {about, columns, rules}) {
                sheet.rows().forEach(row -> digest.update(canonical(row)));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static byte[] canonical(Sheet.Row row) {
        return (new TreeMap<>(row.texts()) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
