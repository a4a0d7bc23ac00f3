package io.caravanserai.connectors.record;

import java.nio.charset.StandardCharsets;

/** Walks over JSON without reading it: knows strings, brackets and commas, nothing else. */
final class JsonScanner {

    private static final int LONGEST_KEY = 1024;

    private final ByteReader in;
    private final boolean doubleByte;
    private final RecordBuffer record;

    JsonScanner(ByteReader in, RecordFormat format) {
        this.in = in;
        this.doubleByte = format.isDoubleByte();
        this.record = new RecordBuffer(format.longest());
    }

    void skipSpace() {
        while (in.peek() != ByteReader.END && in.peek() <= ' ') {
            in.read();
        }
    }

    /** Steps to the value of the key of the object that begins here; false when there is none. */
    boolean enter(String key) {
        if (in.peek() != '{') {
            return false;
        }
        do {
            take(record);
            String name = key();
            skipSpace();
            if (in.peek() != ':') {
                return false;
            }
            take(record);
            skipSpace();
            if (name.equals(key)) {
                return true;
            }
            walk('}');
        } while (in.peek() == ',');
        return false;
    }

    /** The item of a list, up to the comma or bracket that ends it, which stays. */
    RawRecord item(String place) {
        record.clear();
        walk(']');
        return record.trimmed().cut(place);
    }

    /** The value of a key, up to the comma or brace that ends it. */
    RawRecord value(String place) {
        record.clear();
        walk('}');
        return record.trimmed().cut(place);
    }

    /** Everything to the end of the stream. */
    RawRecord rest() {
        while (in.peek() != ByteReader.END) {
            take(record);
        }
        return record.trimmed().cut("");
    }

    /** What was walked over so far and everything behind it, cut to the longest record. */
    byte[] restBytes() {
        return rest().bytes();
    }

    private void walk(char end) {
        Nesting nesting = new Nesting();
        int before = 0;
        for (int b = in.peek(); b != ByteReader.END; b = in.peek()) {
            if (nesting.isEmpty() ? b == ',' || b == end : nesting.isEndedBy(b, before)) {
                return;
            }
            take(record);
            if (b == '"') {
                string(record);
            } else {
                nesting.step(b);
            }
            before = b > ' ' ? b : before;
        }
    }

    /** A raw line break is not allowed in a string, so it ends a string that was never closed. */
    private void string(RecordBuffer into) {
        for (int b = in.peek(); b != ByteReader.END && b != '\n'; b = in.peek()) {
            take(into);
            if (b == '"') {
                return;
            }
            if (b == '\\' || (doubleByte && b > 0x80 && in.peek() >= 0x30)) {
                take(into);
            }
        }
    }

    private String key() {
        skipSpace();
        RecordBuffer name = new RecordBuffer(LONGEST_KEY);
        take(name);
        string(name);
        record.append(name);
        String text = new String(name.bytes(), StandardCharsets.UTF_8);
        return text.length() < 2 ? "" : text.substring(1, text.length() - 1);
    }

    private void take(RecordBuffer into) {
        int b = in.read();
        if (b != ByteReader.END) {
            into.add(b);
        }
    }
}
