package io.caravanserai.routes.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.caravanserai.domain.event.Event;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes events field by field: no tree, no reflection. */
final class EventWriter {

    private static final int USUAL_SIZE = 512;

    private EventWriter() {}

    static byte[] write(JsonFactory json, Event event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator out = json.createGenerator(bytes)) {
            attributes(out, event);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed.", e);
        }
        return bytes.toByteArray();
    }

    private static void attributes(JsonGenerator out, Event event) throws IOException {
        out.writeStartObject();
        out.writeStringField("specversion", "1.0");
        out.writeStringField("id", event.id());
        out.writeStringField("source", event.source());
        out.writeStringField("type", event.type());
        out.writeStringField("time", event.time().toString());
        out.writeStringField("datacontenttype", "application/json");
        out.writeNumberField("schemaversion", event.schemaVersion());
        out.writeStringField("identifiers", IdentifierLines.write(event.identifiers()));
        out.writeFieldName("data");
        object(out, event.data().values());
        out.writeEndObject();
    }

    private static void object(JsonGenerator out, Map<?, ?> map) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> field : map.entrySet()) {
            out.writeFieldName((String) field.getKey());
            value(out, field.getValue());
        }
        out.writeEndObject();
    }

    private static void value(JsonGenerator out, @Nullable Object value) throws IOException {
        if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Number number) {
            number(out, number);
        } else if (value instanceof Boolean yes) {
            out.writeBoolean(yes);
        } else if (value instanceof Map<?, ?> map) {
            object(out, map);
        } else if (value instanceof List<?> list) {
            array(out, list);
        } else if (value == null) {
            out.writeNull();
        } else {
            throw new IllegalArgumentException("The event data holds a (%s). Maybe write it as text."
                    .formatted(value.getClass().getSimpleName()));
        }
    }

    private static void array(JsonGenerator out, List<?> list) throws IOException {
        out.writeStartArray();
        for (Object item : list) {
            value(out, item);
        }
        out.writeEndArray();
    }

    private static void number(JsonGenerator out, Number number) throws IOException {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            out.writeNumber(number.longValue());
        } else if (number instanceof BigInteger big) {
            out.writeNumber(big);
        } else if (number instanceof BigDecimal big) {
            out.writeNumber(big);
        } else {
            out.writeNumber(number.doubleValue());
        }
    }
}
