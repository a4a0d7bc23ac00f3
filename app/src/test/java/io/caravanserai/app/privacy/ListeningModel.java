package io.caravanserai.app.privacy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An OpenAI-compatible endpoint that remembers everything it is told, and has one thing to say. */
final class ListeningModel implements AutoCloseable {

    static final String KEY = "sk-of-the-privacy-test";
    static final String WORDS = "非常理解您的心情。";

    static final String HEARD = "请给我回个电话。";

    private static final String TRANSCRIPT = "{\"text\": \"" + HEARD + "\"}";
    private static final String ANSWER =
            "{\"choices\":[{\"message\":{\"content\":\"{\\\"text\\\": \\\"" + WORDS + "\\\"}\"}}]}";

    private final HttpServer http;
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final Map<String, Answer> others = new ConcurrentHashMap<>();

    private record Answer(int status, String body) {}

    ListeningModel() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/", this::listen);
        http.start();
    }

    Map<String, String> environment() {
        return Map.of(
                "HUB_LLM_BASE_URL",
                        "http://127.0.0.1:%d/v1".formatted(http.getAddress().getPort()),
                "HUB_LLM_MODEL", "listener",
                "HUB_LLM_TIME_LIMIT_MS", "30000",
                "HUB_LLM_TRANSCRIPTION_MODEL", "listener",
                "HUB_LLM_KEY", KEY);
    }

    /** Whoever asks with these words gets another answer. */
    ListeningModel toThose(String who, int status, String body) {
        others.put(who, new Answer(status, body));
        return this;
    }

    String told() {
        return String.join("\n", told);
    }

    /** Only what was asked with these words. */
    List<String> told(String who) {
        return told.stream().filter(body -> body.contains(who)).toList();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    private void listen(HttpExchange exchange) throws IOException {
        String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        told.add(asked);
        boolean isSound = exchange.getRequestURI().getPath().endsWith("/audio/transcriptions");
        Answer said = others.keySet().stream()
                .filter(asked::contains)
                .findFirst()
                .map(others::get)
                .orElse(new Answer(200, isSound ? TRANSCRIPT : ANSWER));
        byte[] answer = said.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(said.status(), answer.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }
}
