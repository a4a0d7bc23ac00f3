package io.caravanserai.profile.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.event.Identifier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Events as rows of the journal; identifiers and data are JSON. */
final class EventBody {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Body> BODY = new TypeReference<>() {};

    private EventBody() {}

    static String write(Event event) {
        List<String> identifiers = event.identifiers().stream()
                .map(identifier -> identifier.namespace() + ":" + identifier.value())
                .toList();
        try {
            return JSON.writeValueAsString(new Body(identifiers, event.data().values()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The data of the event (%s) is not JSON. Maybe it holds an object of its own class."
                            .formatted(event.key()),
                    e);
        }
    }

    static Event read(ResultSet row) throws SQLException {
        Body body = body(row.getString("body"));
        return new Event(
                row.getString("source"),
                row.getString("id"),
                row.getString("type"),
                row.getInt("schema_version"),
                Times.read(row, "time"),
                body.identifiers.stream().map(Identifier::parse).toList(),
                new EventData(body.data));
    }

    private static Body body(String json) {
        try {
            return JSON.readValue(json, BODY);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A row of the event journal is not JSON.", e);
        }
    }

    private record Body(List<String> identifiers, Map<String, Object> data) {}
}
