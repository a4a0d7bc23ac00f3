package io.caravanserai.connectors.record;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Elements of one name, cut by their tags, so that a broken one costs only itself. A document type ends the reading: no
 * entity is ever looked at.
 */
final class XmlCutter implements Cutter {

    private static final byte[] DOCTYPE = ascii("<!DOCTYPE");

    private final XmlTagReader tags;
    private final ByteReader in;
    private final RecordBuffer record;
    private final String element;
    private final byte[] open;
    private final byte[] close;
    private int count;
    private boolean done;
    /** The tag that opens the next record, already read while the one before was never closed. */
    private boolean opened;

    XmlCutter(ByteReader in, RecordFormat format) {
        this.in = in;
        this.tags = new XmlTagReader(in, format.longest());
        this.record = new RecordBuffer(format.longest());
        this.element = format.element();
        this.open = ascii("<" + element);
        this.close = ascii("</" + element);
    }

    @Override
    public @Nullable RawRecord next() {
        while (opened || in.peek() != ByteReader.END) {
            if (done) {
                return null;
            }
            long line = in.line();
            if (!opened && !atTag()) {
                return noXml(line);
            }
            if (opened || nextTag().isTag(open)) {
                return record(line);
            }
            if (tags.tag().startsWith(DOCTYPE)) {
                return refusal(line);
            }
        }
        return null;
    }

    /** Steps over text to the next tag; false when there is text before any tag: this is no XML. */
    private boolean atTag() {
        boolean text = false;
        while (in.peek() != ByteReader.END && in.peek() != '<') {
            text |= in.read() > ' ';
        }
        return tags.isUsed() || !text;
    }

    private RecordBuffer nextTag() {
        return in.peek() == ByteReader.END ? tags.tag() : tags.read();
    }

    private RawRecord record(long line) {
        count++;
        opened = false;
        record.clear();
        record.append(tags.tag());
        String place = "record " + count + ", line " + line;
        boolean whole = tags.isSelfClosed() || body();
        RawRecord cut = record.trimmed().cut(place);
        return whole || cut.flaw() != null
                ? cut
                : RawRecord.broken(
                        place, cut.bytes(), element, "is never closed", "Maybe it misses </" + element + ">.");
    }

    /** Takes up to the closing tag; false when the next record begins, or the stream ends, before it. */
    private boolean body() {
        while (in.peek() != ByteReader.END) {
            if (in.peek() != '<') {
                record.add(in.read());
                continue;
            }
            RecordBuffer tag = tags.read();
            if (tag.isTag(open)) {
                opened = true;
                return false;
            }
            record.append(tag);
            if (tag.isTag(close)) {
                return true;
            }
        }
        return false;
    }

    private RawRecord refusal(long line) {
        done = true;
        return RawRecord.broken(
                "line " + line,
                tags.tag().bytes(),
                "a document type",
                "is refused: its entities can read files and fill memory",
                "Send the document without <!DOCTYPE>.");
    }

    private RawRecord noXml(long line) {
        done = true;
        return RawRecord.broken(
                "line " + line, new byte[0], "text", "stands before any tag", "Maybe this is no XML document.");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
