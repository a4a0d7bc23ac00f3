package io.caravanserai.modeladapter.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The encoders on the class path (BAAI bge-small v1.5, quantised, MIT licence), by name. */
enum EncoderFiles {
    BGE_SMALL_ZH("bge-small-zh-v1.5-q", 512),
    BGE_SMALL_EN("bge-small-en-v1.5-q", 384);

    private final String fileName;
    private final int width;

    EncoderFiles(String fileName, int width) {
        this.fileName = fileName;
        this.width = width;
    }

    static EncoderFiles of(Script script) {
        return script == Script.ZH ? BGE_SMALL_ZH : BGE_SMALL_EN;
    }

    String encoder() {
        return fileName;
    }

    int width() {
        return width;
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
