package io.caravanserai.routes.stream;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.caravanserai.domain.event.Event;
import java.io.IOException;

/**
 * Events as CloudEvents 1.0 in JSON structured mode. Two extension attributes carry what CloudEvents has no word for:
 * {@code schemaversion} and {@code identifiers}, one {@code namespace:value} a line.
 */
public final class EventCodec {

    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final JsonFactory JSON = new JsonFactory();

    private EventCodec() {}

    public static byte[] write(Event event) {
        return EventWriter.write(JSON, event);
    }

    /**
     * Reads what {@link #write} wrote, or another program in the same form.
     *
     * @throws IOException when it is not JSON, not a CloudEvent, or lacks what an event needs; the message says what
     */
    public static Event read(byte[] bytes) throws IOException {
        try (JsonParser parser = JSON.createParser(bytes)) {
            return new EventReader(parser).read();
        }
    }
}
