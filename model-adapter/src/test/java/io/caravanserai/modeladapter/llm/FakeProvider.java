package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A real HTTP server that keeps every byte it is sent and answers as it was told, the last way again and again. */
final class FakeProvider implements AutoCloseable {

    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<String> paths = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    FakeProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    Map<String, String> environment() {
        return Map.of(
                "HUB_LLM_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "HUB_LLM_MODEL", "fake-chat",
                "HUB_LLM_KEY", "sk-of-the-tests");
    }

    FakeProvider then(Reply reply) {
        synchronized (script) {
            script.add(reply);
        }
        return this;
    }

    /** A chat answer with this content. */
    FakeProvider says(String content) {
        return then(json(200, chat(content)));
    }

    FakeProvider fails(int status, String retryAfter) {
        return then(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
            send(exchange, status, "{\"error\":\"no\"}");
        });
    }

    /** Says nothing until it is closed. */
    FakeProvider hangs() {
        return then(exchange -> rest(Integer.MAX_VALUE));
    }

    /** A byte now and then, so that no read ever times out. */
    FakeProvider drips() {
        return then(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (!rest(20)) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
            }
        });
    }

    static Reply json(int status, String body) {
        return exchange -> send(exchange, status, body);
    }

    static String chat(String content) {
        return Json.MAPPER
                .createObjectNode()
                .<com.fasterxml.jackson.databind.node.ObjectNode>set(
                        "choices",
                        Json.MAPPER
                                .createArrayNode()
                                .add(Json.MAPPER
                                        .createObjectNode()
                                        .set(
                                                "message",
                                                Json.MAPPER.createObjectNode().put("content", content))))
                .set("usage", Json.MAPPER.createObjectNode().put("total_tokens", 100))
                .toString();
    }

    /** Everything that ever came in, as text. */
    synchronized String wire() {
        StringBuilder all = new StringBuilder();
        bodies.forEach(
                body -> all.append(new String(body, StandardCharsets.UTF_8)).append('\n'));
        return all.toString();
    }

    synchronized int calls() {
        return bodies.size();
    }

    synchronized byte[] body(int call) {
        return bodies.get(call);
    }

    JsonNode request(int call) {
        try {
            return Json.MAPPER.readTree(body(call));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized String path(int call) {
        return paths.get(call);
    }

    synchronized String key(int call) {
        return keys.get(call);
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            keep(exchange, exchange.getRequestBody().readAllBytes());
            next().to(exchange);
        }
    }

    private synchronized void keep(HttpExchange exchange, byte[] body) {
        bodies.add(body);
        paths.add(exchange.getRequestURI().getPath());
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    }

    private Reply next() {
        synchronized (script) {
            return script.size() > 1 ? script.remove() : script.element();
        }
    }

    /** True when it is closed before the time is over. */
    private boolean rest(int millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
