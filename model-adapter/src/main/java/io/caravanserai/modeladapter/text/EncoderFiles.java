package io.caravanserai.modeladapter.text;

import io.caravanserai.modeladapter.passport.Pooling;
import io.caravanserai.modeladapter.passport.VectorOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The encoders on the class path (BAAI bge-small v1.5, quantised, MIT licence), by name. */
enum EncoderFiles {
    BGE_SMALL_ZH("bge-small-zh-v1.5-q", 512),
    BGE_SMALL_EN("bge-small-en-v1.5-q", 384);

    private final String fileName;
    private final VectorOutput output;

    /** They were trained to sum a text up in its first mark. */
    EncoderFiles(String fileName, int width) {
        this.fileName = fileName;
        output = new VectorOutput("last_hidden_state", width, Pooling.CLS, true, WordPieces.LONGEST_WINDOW);
    }

    static EncoderFiles of(Script script) {
        return script == Script.ZH ? BGE_SMALL_ZH : BGE_SMALL_EN;
    }

    static Optional<EncoderFiles> named(String encoder) {
        return Stream.of(values())
                .filter(files -> files.fileName.equals(encoder))
                .findFirst();
    }

    String encoder() {
        return fileName;
    }

    VectorOutput output() {
        return output;
    }

    byte[] graph() {
        return read("/" + fileName + ".onnx");
    }

    byte[] tokenizer() {
        return read("/" + fileName + "-tokenizer.json");
    }

    private static byte[] read(String resource) {
        try (InputStream in = EncoderFiles.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
