package io.caravanserai.profile.receipt;

import io.caravanserai.profile.bytes.ByteWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Words receipts are made of, as the compressor wants them: written the way receipts write them. */
final class Dictionary {

    private Dictionary() {}

    static byte[] read(int version) {
        String resource = "dictionary-v" + version + ".txt";
        try (InputStream in = Objects.requireNonNull(Dictionary.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            ByteWriter words = new ByteWriter();
            lines.lines().forEach(words::text);
            return words.toBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
