package io.caravanserai.routes.source;

import io.caravanserai.routes.stream.HubKafka;
import java.util.Optional;

/** Which route a type of source has. */
final class SourceTypes {

    private final HubKafka hub;
    private final Cursors cursors;

    SourceTypes(HubKafka hub, Cursors cursors) {
        this.hub = hub;
        this.cursors = cursors;
    }

    /** Empty for a webhook: the hub's own HTTP door hands its signals in. */
    Optional<SourceRoute> route(Source source, Runnable failed) {
        String type = source.settings().type();
        return switch (type) {
            case "webhook" -> Optional.empty();
            case "kafka" -> Optional.of(new KafkaSourceRoute(source, hub, failed));
            case "http" -> Optional.of(new HttpSourceRoute(source, cursors));
            case "s3" -> Optional.of(new S3SourceRoute(source));
            case "file" -> Optional.of(new FileSourceRoute(source));
            default ->
                throw new IllegalArgumentException(
                        "There is no source of type (%s). Maybe one of [file, http, kafka, s3, webhook]."
                                .formatted(type));
        };
    }
}
