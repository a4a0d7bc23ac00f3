package io.caravanserai.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A hub made of samples, with the login, the CSRF check and the policy of the real one. */
final class FakeHub implements AutoCloseable {

    static final String USER = "admin";
    static final String PASSWORD = "caravan";
    private static final String TOKEN = "token-1";
    private static final String NOBODY =
            "{\"user\":null,\"roles\":[],\"csrf\":{\"header\":\"X-XSRF-TOKEN\",\"token\":\"" + TOKEN + "\"}}";
    private static final Answer UNKNOWN_USER = Answer.problem(401, "{\"title\":\"Sign in first.\"}");

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final Site site;
    private final Map<String, Answer> special = new ConcurrentHashMap<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final FakeTables tables = new FakeTables();

    FakeHub(Path pages, int port) throws IOException {
        site = new Site(pages);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/console/", site::serve);
        server.createContext("/api/v1/", this::api);
        server.createContext("/login", this::login);
        server.createContext("/logout", this::logout);
        server.setExecutor(workers);
        server.start();
    }

    /** For looking at the pages without a hub: run it, open the address it prints, sign in as admin / caravan. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
        Path pages = Path.of(args.length > 0 ? args[0] : "console");
        FakeHub hub = new FakeHub(pages.toAbsolutePath().normalize(), 8099);
        System.out.println(hub.url("index.html"));
    }

    String url(String page) {
        return "http://127.0.0.1:%d/console/%s".formatted(server.getAddress().getPort(), page);
    }

    /** Answers otherwise than the samples: {@code answer("GET /stats", …)}. */
    void answer(String request, Answer answer) {
        special.put(request, answer);
    }

    /** Requests so far, with query and body: {@code POST /quarantine/replay {"keys":["q-1"]}}. */
    List<String> seen() {
        return seen;
    }

    FakeTables tables() {
        return tables;
    }

    void forget() {
        special.clear();
        seen.clear();
        tables.forget();
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }

    private void api(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/api/v1".length());
        String request = exchange.getRequestMethod() + " " + path;
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery())
                .map(text -> "?" + text)
                .orElse("");
        seen.add((request + query + " " + body).strip());
        exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=" + TOKEN + "; Path=/");
        answerTo(exchange, request, query, body).send(exchange);
    }

    private Answer answerTo(HttpExchange exchange, String request, String query, String body) {
        if (!has(exchange, "Cookie", "SESSION=1")) {
            return request.equals("GET /me") ? Answer.json(NOBODY) : UNKNOWN_USER;
        }
        if (!request.startsWith("GET") && !has(exchange, "X-XSRF-TOKEN", TOKEN)) {
            return Answer.problem(403, "{\"title\":\"The CSRF token is missing.\"}");
        }
        Answer answer = Optional.ofNullable(special.get(request))
                .or(() -> tables.answer(
                        request, query, exchange.getRequestHeaders().getFirst("If-Match"), body))
                .orElseGet(() -> sample(request, query));
        boolean chinese = has(exchange, "Accept-Language", "zh");
        return new Answer(answer.status(), answer.type(), Samples.inLanguage(answer.body(), chinese));
    }

    private Answer sample(String request, String query) {
        boolean replayed = seen.stream().anyMatch(one -> one.startsWith("POST /quarantine/replay"));
        return Routes.sample(request, query, replayed)
                .map(name -> name.equals("decisions")
                        ? Answer.json(DecisionLines.only(Samples.read(name), query))
                        : Answer.json(Samples.read(name)))
                .orElse(Answer.problem(404, "{\"title\":\"Not found\"}"));
    }

    private void login(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean right = form.contains("username=" + USER) && form.contains("password=" + PASSWORD);
        if (!has(exchange, "X-XSRF-TOKEN", TOKEN)) {
            Answer.text(403, "").send(exchange);
            return;
        }
        if (right) {
            exchange.getResponseHeaders().add("Set-Cookie", "SESSION=1; Path=/; HttpOnly");
        }
        redirect(exchange, right ? "/console/" : "/console/login.html?error");
    }

    private void logout(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Set-Cookie", "SESSION=; Path=/; Max-Age=0");
        redirect(exchange, "/console/login.html");
    }

    private static void redirect(HttpExchange exchange, String where) throws IOException {
        exchange.getResponseHeaders().set("Location", where);
        Answer.text(302, "").send(exchange);
    }

    private static boolean has(HttpExchange exchange, String header, String part) {
        String value = exchange.getRequestHeaders().getFirst(header);
        return value != null && value.contains(part);
    }
}
