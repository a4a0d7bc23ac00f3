package io.caravanserai.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One HTTP answer. */
record Answer(int status, String type, String body) {

    static Answer json(String body) {
        return new Answer(200, "application/json", body);
    }

    static Answer problem(int status, String body) {
        return new Answer(status, "application/problem+json", body);
    }

    static Answer text(int status, String body) {
        return new Answer(status, "text/plain", body);
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
