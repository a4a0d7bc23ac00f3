package io.caravanserai.connectors.record;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180: line breaks inside quotes belong to the record. A quote that is never closed costs its own line only:
 * what follows is read again.
 */
final class CsvCutter implements Cutter {

    private final ByteReader in;
    private final RecordFormat format;
    private final RecordBuffer record;
    private byte @Nullable [] header;
    private boolean headless;

    CsvCutter(ByteReader in, RecordFormat format) {
        this.in = in;
        this.format = format;
        this.record = new RecordBuffer(format.longest());
    }

    @Override
    public @Nullable RawRecord next() {
        if (headless) {
            return null;
        }
        if (format.header() && header == null) {
            RawRecord first = cut();
            headless = first == null || first.flaw() != null;
            if (headless) {
                return first == null ? null : withoutHeader(first);
            }
            header = first.bytes();
        }
        RawRecord next = cut();
        return next == null || header == null ? next : headed(next, header);
    }

    /** Without names no field means anything, so the whole stream is one record that cannot be read. */
    private RawRecord withoutHeader(RawRecord first) {
        record.clear();
        for (byte b : first.bytes()) {
            record.add(b);
        }
        for (int b = in.read(); b != ByteReader.END; b = in.read()) {
            record.add(b);
        }
        return new RawRecord(first.place(), record.cut("").bytes(), first.flaw());
    }

    private @Nullable RawRecord cut() {
        while (in.peek() != ByteReader.END) {
            long line = in.line();
            boolean closed = scan();
            if (!closed && !record.isTooLong() && !in.isTorn()) {
                return firstLineOnly(line);
            }
            if (!record.trimmed().isEmpty()) {
                return record.cut("line " + line);
            }
        }
        return null;
    }

    /** Scans to the end of the record; false when the stream ends inside quotes. */
    private boolean scan() {
        record.clear();
        boolean quoted = false;
        boolean fieldStart = true;
        for (int b = in.read(); b != ByteReader.END; b = in.read()) {
            if (b == '\n' && !quoted) {
                return true;
            }
            record.add(b);
            if (b == format.quote() && quoted && in.peek() == b) {
                record.add(in.read());
            } else if (b == format.quote() && (quoted || fieldStart)) {
                quoted = !quoted;
            } else if (b > 0x80 && format.isDoubleByte() && in.peek() >= 0x30) {
                record.add(in.read());
            }
            fieldStart = b == format.separator() && !quoted;
        }
        return !quoted;
    }

    private RawRecord firstLineOnly(long line) {
        byte[] bytes = record.bytes();
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        if (end < bytes.length) {
            in.unread(bytes, end + 1, line + 1);
        }
        return RawRecord.broken(
                "line " + line,
                Arrays.copyOf(bytes, end),
                "a quote",
                "is opened and never closed",
                "Maybe double the quote inside the field.");
    }

    private static RawRecord headed(RawRecord record, byte[] header) {
        byte[] both = Arrays.copyOf(header, header.length + 1 + record.bytes().length);
        both[header.length] = '\n';
        System.arraycopy(record.bytes(), 0, both, header.length + 1, record.bytes().length);
        return new RawRecord(record.place(), both, record.flaw());
    }
}
