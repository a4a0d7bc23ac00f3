package io.caravanserai.routes.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.connectors.SourceSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/** The steps of one poll: page after page, until there is no other cursor. */
final class HttpPages {

    private static final int LARGEST_PAGE = 64 << 20;
    private static final int MOST_PAGES = 1_000;
    private static final String CURSOR = "cursor";
    private static final String PAGE = "page";
    private static final String MORE = "more";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SourceRoute route;
    private final Source source;
    private final Cursors cursors;

    HttpPages(SourceRoute route, Cursors cursors) {
        this.route = route;
        this.source = route.source;
        this.cursors = cursors;
    }

    void begin(Exchange poll) {
        Optional<String> kept = cursors.load(source.name());
        poll.setProperty(
                CURSOR, kept.or(() -> settings().optional("cursor-start")).orElse(null));
        poll.setProperty(PAGE, 0);
        poll.setProperty(MORE, true);
    }

    boolean hasMore(Exchange poll) {
        return poll.getProperty(MORE, Boolean.class) && page(poll) < MOST_PAGES && !route.isEnding();
    }

    void ask(Exchange poll) {
        poll.setProperty(PAGE, page(poll) + 1);
        Message request = poll.getMessage();
        request.setBody(null);
        request.removeHeaders("*");
        request.setHeader(Exchange.HTTP_METHOD, "GET");
        request.setHeader(Exchange.HTTP_QUERY, query(cursor(poll)));
        authorization().ifPresent(value -> request.setHeader("Authorization", value));
    }

    /** Takes the page into memory, because handing it over may need several tries. */
    void hold(Exchange poll) throws IOException {
        try (InputStream body = poll.getMessage().getBody(InputStream.class)) {
            byte[] bytes = body == null ? new byte[0] : body.readNBytes(LARGEST_PAGE + 1);
            if (bytes.length > LARGEST_PAGE) {
                throw new IOException("The answer is larger than %d bytes.".formatted(LARGEST_PAGE));
            }
            poll.getMessage().setBody(bytes);
        }
    }

    void handOver(Exchange poll) throws Exception {
        byte[] bytes = poll.getMessage().getBody(byte[].class);
        String place = place(cursor(poll));
        route.patiently(() -> route.receive(new ByteArrayInputStream(bytes), place));
        source.gauge().answered();
        goOn(poll, bytes);
    }

    private void goOn(Exchange poll, byte[] bytes) throws Exception {
        Optional<String> next = next(bytes).filter(cursor -> !cursor.equals(cursor(poll)));
        poll.setProperty(MORE, next.isPresent());
        if (next.isPresent()) {
            route.patiently(() -> keep(next.get()));
            poll.setProperty(CURSOR, next.get());
        }
    }

    private String keep(String cursor) {
        cursors.save(source.name(), cursor);
        return cursor;
    }

    private Optional<String> next(byte[] bytes) throws IOException {
        Optional<String> pointer = settings().optional("cursor-at");
        if (pointer.isEmpty() || bytes.length == 0) {
            return Optional.empty();
        }
        JsonNode cursor = JSON.readTree(bytes).at(pointer.get());
        return Optional.of(cursor)
                .filter(JsonNode::isValueNode)
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank() && !cursor.isNull());
    }

    private String query(@Nullable String cursor) {
        String own = URI.create(settings().text("url")).getRawQuery();
        String ours = cursor == null
                ? null
                : settings()
                        .optional("cursor-parameter")
                        .map(name -> encoded(name) + "=" + encoded(cursor))
                        .orElse(null);
        return Stream.of(Optional.ofNullable(own), Optional.ofNullable(ours))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
    }

    private Optional<String> authorization() {
        return settings().optional("token").map(token -> "Bearer " + token).or(() -> settings()
                .optional("username")
                .map(user -> "Basic "
                        + base64(user + ":" + settings().optional("password").orElse(""))));
    }

    private String place(@Nullable String cursor) {
        return cursor == null ? "first page" : "page at " + cursor;
    }

    private SourceSettings settings() {
        return source.settings();
    }

    private static int page(Exchange poll) {
        return poll.getProperty(PAGE, Integer.class);
    }

    private static @Nullable String cursor(Exchange poll) {
        return poll.getProperty(CURSOR, String.class);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }
}
