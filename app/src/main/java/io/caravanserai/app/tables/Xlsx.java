package io.caravanserai.app.tables;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files to take away. */
final class Xlsx {

    private static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private Xlsx() {}

    static ResponseEntity<byte[]> file(String name, byte[] bytes) {
        return download(name + ".xlsx", TYPE, bytes).body(bytes);
    }

    static ResponseEntity<byte[]> dmn(String name, byte[] bytes) {
        return download(name + ".dmn", MediaType.APPLICATION_XML, bytes).body(bytes);
    }

    private static ResponseEntity.BodyBuilder download(String name, MediaType type, byte[] bytes) {
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .contentType(type)
                .contentLength(bytes.length);
    }
}
