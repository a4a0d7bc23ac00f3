package io.caravanserai.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The hub's HTTP API, as an application with the admin's password sees it. */
final class HubApi {

    private static final Set<String> OPEN = Set.of("UP", "WAITING");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final String address;
    private final String authorization;

    HubApi(String address, String password) {
        this.address = address;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** False as well while nothing answers yet. A source that is up without having seen a signal is WAITING. */
    boolean isOpen(String connector) {
        for (JsonNode one :
                find("/api/v1/connectors").map(found -> found.path("items")).orElse(json.createArrayNode())) {
            if (one.path("name").asText().equals(connector)) {
                return OPEN.contains(one.path("state").asText());
            }
        }
        return false;
    }

    HubCounts counts() {
        JsonNode stats = get("/api/v1/stats");
        return new HubCounts(
                stats.path("events").asLong(),
                stats.path("quarantined").asLong(),
                stats.path("rules_only").asLong(),
                stats.path("decisions"),
                stats.path("processes_started"));
    }

    /** Calls of the models so far, by folder. */
    Map<String, ModelCalls> modelCalls() {
        Map<String, ModelCalls> calls = new TreeMap<>();
        for (JsonNode model : get("/api/v1/models").path("items")) {
            JsonNode counts = model.path("counts");
            calls.put(
                    model.path("folder").asText(),
                    new ModelCalls(
                            counts.path("questions").asLong(),
                            counts.path("calls").asLong(),
                            counts.path("together").asLong()));
        }
        return calls;
    }

    /** When the event happened that the newest decision is about. */
    Instant newestDecision() {
        JsonNode items = get("/api/v1/decisions?limit=1").path("items");
        return items.isEmpty()
                ? Instant.EPOCH
                : Instant.parse(items.get(0).path("as_of").asText());
    }

    /** A measure of the hub's own JVM, such as {@code jvm.memory.used?tag=area:heap}. */
    double metric(String name) {
        return get("/actuator/metrics/" + name)
                .path("measurements")
                .path(0)
                .path("value")
                .asDouble(Double.NaN);
    }

    CompletableFuture<Integer> push(String connector, String signal) {
        return post("/api/v1/events/" + connector, signal);
    }

    CompletableFuture<Integer> ask(String question) {
        return post("/api/v1/insights", question);
    }

    private CompletableFuture<Integer> post(String path, String body) {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.discarding()).thenApply(HttpResponse::statusCode);
    }

    private JsonNode get(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException("The hub did not answer %s.".formatted(path)));
    }

    private Optional<JsonNode> find(String path) {
        try {
            HttpResponse<byte[]> response = client.send(request(path).build(), BodyHandlers.ofByteArray());
            return response.statusCode() == 200 ? Optional.of(json.readTree(response.body())) : Optional.empty();
        } catch (ConnectException notYetThere) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", authorization);
    }
}
