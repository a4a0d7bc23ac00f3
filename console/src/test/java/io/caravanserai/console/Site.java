package io.caravanserai.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

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
        Path file = file(name(exchange));
        String type = TYPES.get(ending(file));
        if (type == null || !Files.isRegularFile(file)) {
            Answer.text(404, "no such page").send(exchange);
            return;
        }
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        new Answer(200, type, Files.readString(file, StandardCharsets.UTF_8)).send(exchange);
    }

    /** Libraries are only in the jar: the build puts them there. */
    private Path file(String name) {
        Path base = name.startsWith("lib/") ? packaged() : root;
        Path file = base.resolve(name).normalize();
        return file.startsWith(base) ? file : base;
    }

    /** Where the jar has the pages, so that packaging is proven as well. */
    static Path packaged() {
        String index = "/META-INF/resources/console/index.html";
        URL found = Objects.requireNonNull(Site.class.getResource(index), index);
        return Path.of(URI.create(found.toString())).getParent();
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
