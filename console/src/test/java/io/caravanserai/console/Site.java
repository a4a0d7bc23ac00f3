package io.caravanserai.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Serves the room's own files the way the app does: below /console/, with the strict content security policy. */
final class Site {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "svg", "image/svg+xml");

    private final Path root;

    Site(Path root) {
        this.root = root;
    }

    void serve(HttpExchange exchange) throws IOException {
        Path file = root.resolve(name(exchange)).normalize();
        String type = TYPES.get(ending(file));
        if (type == null || !file.startsWith(root) || !Files.isRegularFile(file)) {
            Answer.text(404, "no such page").send(exchange);
            return;
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        new Answer(200, type, Files.readString(file, StandardCharsets.UTF_8)).send(exchange);
    }

    private static String name(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath().substring("/console/".length());
        return path.isEmpty() ? "index.html" : path;
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
