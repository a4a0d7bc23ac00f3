package io.caravanserai.profile.receipt;

import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.ByteWriter;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Ids that are UUIDs take sixteen bytes instead of thirty-six, any other its letters. */
final class Ids {

    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int OTHER = 0;
    private static final int UUID = 1;
    private static final int UUID_BYTES = 16;

    private Ids() {}

    static void write(ByteWriter out, String id) {
        if (UUID_TEXT.matcher(id).matches()) {
            out.octet(UUID).raw(HexFormat.of().parseHex(id.replace("-", "")));
        } else {
            out.octet(OTHER).text(id);
        }
    }

    static String read(ByteReader in) {
        return in.octet() == UUID ? dashed(HexFormat.of().formatHex(in.raw(UUID_BYTES))) : in.text();
    }

    private static String dashed(String hex) {
        return String.join(
                "-",
                hex.substring(0, 8),
                hex.substring(8, 12),
                hex.substring(12, 16),
                hex.substring(16, 20),
                hex.substring(20));
    }
}
