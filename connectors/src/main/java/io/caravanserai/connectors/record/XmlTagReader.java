package io.caravanserai.connectors.record;

import java.nio.charset.StandardCharsets;

/** Reads one tag, comment, instruction or CDATA section at a time. */
final class XmlTagReader {

    private static final byte[] COMMENT = bytes("<!--");
    private static final byte[] COMMENT_END = bytes("-->");
    private static final byte[] CDATA = bytes("<![CDATA[");
    private static final byte[] CDATA_END = bytes("]]>");

    private final ByteReader in;
    private final RecordBuffer tag;
    private boolean used;

    XmlTagReader(ByteReader in, int longest) {
        this.in = in;
        this.tag = new RecordBuffer(longest);
    }

    /** The tag read last. */
    RecordBuffer tag() {
        return tag;
    }

    boolean isUsed() {
        return used;
    }

    boolean isSelfClosed() {
        return tag.endsWith(bytes("/>"));
    }

    RecordBuffer read() {
        used = true;
        tag.clear();
        tag.add(in.read());
        if (in.peek() == '!') {
            section();
        } else {
            element();
        }
        return tag;
    }

    /** A tag ends at its bracket; a tag that misses it ends where the next begins, for XML allows no {@code <} inside. */
    private void element() {
        int quote = 0;
        for (int b = in.peek(); b != ByteReader.END && b != '<'; b = in.peek()) {
            tag.add(in.read());
            if (quote == 0 && b == '>') {
                return;
            }
            if (quote == 0 && (b == '"' || b == '\'')) {
                quote = b;
            } else if (b == quote) {
                quote = 0;
            }
        }
    }

    private void section() {
        boolean comment = false;
        boolean data = false;
        Tail tail = new Tail();
        for (int b = in.peek(); b != ByteReader.END; b = in.peek()) {
            if (b == '<' && !comment && !data) {
                return;
            }
            tag.add(in.read());
            tail.add(b);
            comment |= !data && tag.startsWith(COMMENT);
            data |= !comment && tag.startsWith(CDATA);
            if (b == '>' && (comment ? tail.is(COMMENT_END) : !data || tail.is(CDATA_END))) {
                return;
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The last three bytes, also of a section too long to be kept. */
    private static final class Tail {

        private int last;

        void add(int b) {
            last = (last << 8 | b) & 0xffffff;
        }

        boolean is(byte[] three) {
            return last == (three[0] << 16 | three[1] << 8 | three[2]);
        }
    }
}
