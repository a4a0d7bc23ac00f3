package io.caravanserai.app.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A browser without a screen: cookies, the login form, the CSRF token. */
final class Session {

    private final HubAddress hub;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Session(HubAddress hub) {
        this.hub = hub;
    }

    /** @return where the hub sends the browser afterwards */
    String login(String user, String password) {
        get("/api/v1/me");
        String form = "username=%s&password=%s&_csrf=%s".formatted(encoded(user), encoded(password), encoded(token()));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(hub.at("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return answer.headers().firstValue("Location").orElse("");
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(hub.at(path)).GET());
    }

    int post(String path, BodyPublisher body, boolean withToken) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.at(path))
                .header("Content-Type", "application/json")
                .POST(body);
        if (withToken) {
            get("/api/v1/me");
            request.header("X-XSRF-TOKEN", token());
        }
        return send(request).statusCode();
    }

    /** A POST to Camunda's REST, with the token of its own that its pages send. */
    HubAnswer camunda(String path, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.at(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(body);
        return new HubAnswer(send(request.header("X-XSRF-TOKEN", camundaToken())));
    }

    private String camundaToken() {
        get("/camunda/app/tasklist/default/");
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .filter(cookie -> cookie.getPath().startsWith("/camunda"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking the hub", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
