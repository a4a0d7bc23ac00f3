package io.caravanserai.routes.stream;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.event.Identifier;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one event; attributes may come in any order, unknown ones are left out. */
final class EventReader {

    private final JsonParser parser;
    private @Nullable String source;
    private @Nullable String id;
    private @Nullable String type;
    private @Nullable String time;
    private @Nullable String identifiers;
    private int schemaVersion = 1;
    private EventData data = EventData.nothing();

    EventReader(JsonParser parser) {
        this.parser = parser;
    }

    Event read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("It is not a JSON object.");
        }
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            attribute(name);
        }
        if (parser.currentToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
            throw new IOException("Something follows the JSON object.");
        }
        return event();
    }

    private void attribute(String name) throws IOException {
        switch (name) {
            case "source" -> source = parser.getValueAsString();
            case "id" -> id = parser.getValueAsString();
            case "type" -> type = parser.getValueAsString();
            case "time" -> time = parser.getValueAsString();
            case "identifiers" -> identifiers = parser.getValueAsString();
            case "schemaversion" -> schemaVersion = parser.getValueAsInt();
            case "data" -> data = data();
            default -> parser.skipChildren();
        }
    }

    private EventData data() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new IOException("Its data is not a JSON object.");
        }
        return new EventData(object());
    }

    private Event event() throws IOException {
        return new Event(
                there("source", source),
                there("id", id),
                there("type", type),
                schemaVersion,
                instant(there("time", time)),
                identifierList(there("identifiers", identifiers)),
                data);
    }

    private static String there(String name, @Nullable String value) throws IOException {
        if (value == null || value.isEmpty()) {
            throw new IOException("It has no attribute (%s).".formatted(name));
        }
        return value;
    }

    private static Instant instant(String text) throws IOException {
        try {
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IOException("Its time (%s) is not an RFC 3339 time.".formatted(text), e);
        }
    }

    private static List<Identifier> identifierList(String lines) throws IOException {
        try {
            return IdentifierLines.read(lines);
        } catch (IllegalArgumentException e) {
            throw new IOException("Its identifiers are not written namespace:value, one a line.", e);
        }
    }

    private Map<String, Object> object() throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            put(map, name, value());
        }
        return map;
    }

    private static void put(Map<String, Object> map, String name, @Nullable Object value) {
        if (value != null) { // an absent field and a null one are the same
            map.put(name, value);
        }
    }

    private List<Object> array() throws IOException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value();
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private @Nullable Object value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }
}
