package io.caravanserai.connectors.record;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes without ever guessing: bytes that are not of the charset are a finding, never a question mark. */
final class StrictText {

    private final Charset charset;

    StrictText(Charset charset) {
        this.charset = charset;
    }

    String decode(byte[] bytes) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate((int) (bytes.length * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new UnreadableException(
                    "byte " + in.position(),
                    "0x%02x".formatted(bytes[in.position()]),
                    "is not " + charset.name(),
                    "Maybe the source writes another charset; name it in format.charset.");
        }
        decoder.flush(out);
        return out.flip().toString();
    }
}
