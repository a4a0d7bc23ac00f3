package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** An application or a person with Basic authentication, speaking real HTTP. */
public record HubClient(HubAddress hub, String name, String password) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Override
    public String toString() {
        return name;
    }

    public HubAnswer get(String path) {
        return get(path, Map.of());
    }

    public HubAnswer get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    public HubAnswer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    public HubAnswer post(String path, Object body, Map<String, String> headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body instanceof byte[] raw ? raw : bytes(body))));
    }

    /** In pieces, as a program sends that writes while it reads. */
    public HubAnswer postOfUnknownLength(String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return send(request(path, Map.of())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
    }

    public HubAnswer put(String path, byte[] body, Map<String, String> headers) {
        return send(request(path, headers)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(body)));
    }

    /** Any method with a body; the headers say of what type it is. */
    public HubAnswer send(String method, String path, String body, Map<String, String> headers) {
        return send(request(path, headers).method(method, BodyPublishers.ofString(body)));
    }

    public HubAnswer delete(String path) {
        return send(request(path, Map.of()).DELETE());
    }

    /** A file to take away. */
    public byte[] download(String path) {
        try {
            HttpResponse<byte[]> response =
                    HTTP.send(request(path, Map.of()).GET().build(), BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + path, e);
        }
    }

    /** The items of a whole list. */
    public JsonNode items(String path) {
        return get(path).expect(200).json().get("items");
    }

    /** The hub's id of whom an identifier belongs to, empty while nobody is known. */
    public String customer(String identifier) {
        return get("/api/v1/customers?identifier=" + identifier)
                .json()
                .at("/items/0/id")
                .asText();
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.at(path));
        headers.forEach(request::header);
        return name.isEmpty() ? request : request.header("Authorization", basic());
    }

    private String basic() {
        byte[] credentials = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    private static HubAnswer send(HttpRequest.Builder request) {
        URI address = request.build().uri();
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new HubAnswer(response);
        } catch (IOException e) {
            throw new UncheckedIOException("No answer from " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while asking " + address, e);
        }
    }

    private static byte[] bytes(Object body) {
        return (body instanceof String text ? text : written(body)).getBytes(StandardCharsets.UTF_8);
    }

    static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
