package io.caravanserai.connectors.record;

import java.nio.charset.Charset;
import java.util.List;

/**
 * How a source writes its records.
 *
 * @param type one of {@code json}, {@code jsonl}, {@code csv}, {@code xml}; TSV is CSV with a tab
 * @param charset keeps line breaks and quotes one byte, as ASCII has them
 * @param longest bytes of the longest record that is read
 * @param separator between CSV fields
 * @param quote around CSV fields
 * @param header true when the first CSV record names the columns
 * @param columns names of the CSV columns when there is no header
 * @param split keys that lead to the array of records inside a JSON document; empty for the document itself
 * @param element name of the XML element that is a record; it may not contain itself
 */
public record RecordFormat(
        String type,
        Charset charset,
        int longest,
        char separator,
        char quote,
        boolean header,
        List<String> columns,
        List<String> split,
        String element) {

    /** What a record may measure when its connector does not say. */
    public static final int LONGEST = 1024 * 1024;

    public RecordFormat {
        columns = List.copyOf(columns);
        split = List.copyOf(split);
    }

    /** A single record of this format stands alone: nothing leads to it. */
    public RecordFormat withoutSplit() {
        return new RecordFormat(type, charset, longest, separator, quote, header, columns, List.of(), element);
    }

    /** Bytes from 0x81 begin a pair whose second byte may look like a brace or a backslash. */
    boolean isDoubleByte() {
        return switch (charset.name()) {
            case "GB18030", "GBK", "GB2312", "Big5" -> true;
            default -> false;
        };
    }
}
