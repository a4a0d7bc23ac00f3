package io.caravanserai.connectors.record;

import org.jspecify.annotations.Nullable;

/**
 * Records of a JSON document: the items of its array, the array a split path leads to, or the document itself. Cuts at
 * commas and brackets, so that an item that is no JSON costs only itself while its brackets balance.
 */
final class JsonCutter implements Cutter {

    private final ByteReader in;
    private final JsonScanner scanner;
    private final RecordFormat format;
    private State state = State.START;
    private int count;
    /** True behind a comma: one more item has to come. */
    private boolean comma;

    private enum State {
        START,
        IN_LIST,
        DONE
    }

    JsonCutter(ByteReader in, RecordFormat format) {
        this.in = in;
        this.format = format;
        this.scanner = new JsonScanner(in, format);
    }

    @Override
    public @Nullable RawRecord next() {
        if (state == State.START) {
            scanner.skipSpace();
            state = State.DONE;
            return in.peek() == ByteReader.END ? null : start();
        }
        return state == State.IN_LIST ? item() : null;
    }

    private @Nullable RawRecord start() {
        for (String key : format.split()) {
            if (!scanner.enter(key)) {
                return noRecords();
            }
        }
        if (in.peek() == '[') {
            in.read();
            state = State.IN_LIST;
            return item();
        }
        return format.split().isEmpty() ? scanner.rest() : scanner.value("");
    }

    private @Nullable RawRecord item() {
        scanner.skipSpace();
        if (in.peek() == ByteReader.END || (in.peek() == ']' && !comma)) {
            state = State.DONE;
            return in.read() == ']' ? afterList() : openList();
        }
        count++;
        RawRecord item = scanner.item("record " + count + ", line " + in.line());
        comma = in.peek() == ',';
        if (comma) {
            in.read();
        }
        return item;
    }

    private @Nullable RawRecord afterList() {
        scanner.skipSpace();
        return !format.split().isEmpty() || in.peek() == ByteReader.END
                ? null
                : broken("after record " + count, scanner.restBytes(), "more text", "follows the end of the list");
    }

    private @Nullable RawRecord openList() {
        return in.isTorn()
                ? null
                : broken("after record " + count, new byte[0], "the end", "comes before the list is closed");
    }

    private RawRecord noRecords() {
        String path = "/" + String.join("/", format.split());
        return RawRecord.broken(
                "",
                scanner.restBytes(),
                path,
                "leads to no records",
                "Maybe compare split with what the source sends.");
    }

    private static RawRecord broken(String place, byte[] bytes, String found, String expected) {
        return RawRecord.broken(place, bytes, found, expected, "Maybe the source was still writing; send it again.");
    }
}
