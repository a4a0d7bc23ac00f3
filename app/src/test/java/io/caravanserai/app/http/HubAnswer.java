package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;

/** What the hub said. */
public record HubAnswer(HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    public String text() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    public JsonNode json() {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("Not JSON: " + response.body(), e);
        }
    }

    public HubAnswer expect(int status) {
        assertThat(status()).as("%s answered %s", response.uri(), text()).isEqualTo(status);
        return this;
    }

    /** A refusal in the grammar of the API: every problem says what was expected, and what to do. */
    public HubAnswer refusedWith(int status, String sentencePart) {
        expect(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(json().path("detail").asText()).contains(sentencePart);
        assertThat(json().path("problems")).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.path("expected").asText()).isNotBlank();
            assertThat(problem.path("advice").asText()).isNotBlank();
        });
        return this;
    }
}
