package io.caravanserai.modeladapter.llm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A {@code multipart/form-data} body (RFC 7578). Names and values are the house's own and need no quoting. */
final class Multipart {

    private static final String END = "\r\n";

    private final String boundary;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** @param boundary that occurs in none of the parts */
    Multipart(String boundary) {
        this.boundary = boundary;
    }

    Multipart field(String name, String value) {
        begin(name, "").write(END + value + END);
        return this;
    }

    Multipart file(String name, String fileName, String mediaType, byte[] content) {
        begin(name, "; filename=\"" + fileName + "\"").write("Content-Type: " + mediaType + END + END);
        body.writeBytes(content);
        write(END);
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    byte[] finish() {
        write("--" + boundary + "--" + END);
        return body.toByteArray();
    }

    private Multipart begin(String name, String more) {
        write("--" + boundary + END + "Content-Disposition: form-data; name=\"" + name + "\"" + more + END);
        return this;
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
