package io.caravanserai.connectors.record;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** A stream of raw records: finds gzip and byte order marks, then cuts. */
public final class RecordStream {

    private static final int SIGN = 3;

    private final RecordFormat format;

    public RecordStream(RecordFormat format) {
        this.format = format;
    }

    /** @throws UncheckedIOException when the stream itself fails */
    public void read(InputStream in, Consumer<RawRecord> sink) {
        try {
            PushbackInputStream raw = new PushbackInputStream(in, SIGN);
            if (beginsWith(raw, 0x1f, 0x8b)) {
                unzip(new SteadyStream(raw), sink);
            } else {
                cut(raw, sink);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void unzip(SteadyStream in, Consumer<RawRecord> sink) throws IOException {
        boolean whole;
        try {
            whole = cut(new PushbackInputStream(new GZIPInputStream(in), SIGN), sink);
        } catch (ZipException | EOFException atItsBeginning) {
            whole = false;
        }
        in.throwIfFailed();
        if (!whole) {
            sink.accept(RawRecord.broken(
                    "", new byte[0], "gzip", "is damaged or ends too early", "Maybe the file was cut; send it again."));
        }
    }

    /** False when the stream is torn; the record that was being cut is left out: nobody knows how it would have gone on. */
    private boolean cut(PushbackInputStream in, Consumer<RawRecord> sink) throws IOException {
        if (beginsWith(in, 0xff, 0xfe) || beginsWith(in, 0xfe, 0xff)) {
            sink.accept(RawRecord.broken("byte 0", in.readNBytes(SIGN), "UTF-16", "is not read", "Send UTF-8."));
            return true;
        }
        skipMark(in);
        ByteReader bytes = new ByteReader(in);
        Cutter cutter = cutter(bytes);
        for (RawRecord next = cutter.next(); next != null && !bytes.isTorn(); next = cutter.next()) {
            sink.accept(next);
        }
        return !bytes.isTorn();
    }

    private Cutter cutter(ByteReader in) {
        return switch (format.type()) {
            case "jsonl" -> new LineCutter(in, format);
            case "csv" -> new CsvCutter(in, format);
            case "xml" -> new XmlCutter(in, format);
            default -> new JsonCutter(in, format);
        };
    }

    private static void skipMark(PushbackInputStream in) throws IOException {
        byte[] sign = peek(in);
        if (!Arrays.equals(sign, new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})) {
            return;
        }
        in.skipNBytes(SIGN);
    }

    private static boolean beginsWith(PushbackInputStream in, int first, int second) throws IOException {
        byte[] sign = peek(in);
        return sign.length > 1 && (sign[0] & 0xff) == first && (sign[1] & 0xff) == second;
    }

    private static byte[] peek(PushbackInputStream in) throws IOException {
        byte[] sign = in.readNBytes(SIGN);
        in.unread(sign);
        return sign;
    }
}
