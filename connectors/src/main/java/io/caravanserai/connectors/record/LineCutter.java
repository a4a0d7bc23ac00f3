package io.caravanserai.connectors.record;

import org.jspecify.annotations.Nullable;

/** JSON lines: a record a line; blank lines are no records. */
final class LineCutter implements Cutter {

    private final ByteReader in;
    private final RecordBuffer record;

    LineCutter(ByteReader in, RecordFormat format) {
        this.in = in;
        this.record = new RecordBuffer(format.longest());
    }

    @Override
    public @Nullable RawRecord next() {
        while (in.peek() != ByteReader.END) {
            long line = in.line();
            record.clear();
            for (int b = in.read(); b != ByteReader.END && b != '\n'; b = in.read()) {
                record.add(b);
            }
            if (!record.trimmed().isEmpty()) {
                return record.cut("line " + line);
            }
        }
        return null;
    }
}
