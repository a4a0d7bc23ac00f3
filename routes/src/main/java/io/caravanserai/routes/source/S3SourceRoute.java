package io.caravanserai.routes.source;

import io.caravanserai.connectors.SourceSettings;
import io.caravanserai.routes.intake.IntakeSummary;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.component.aws2.s3.AWS2S3Constants;
import org.apache.camel.component.aws2.s3.AWS2S3Endpoint;
import org.apache.camel.model.RouteDefinition;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.services.s3.S3Client;

/** Looks into a bucket. An object moves to the processed prefix only after its events are on the stream. */
final class S3SourceRoute extends SourceRoute {

    private final S3Client client;

    S3SourceRoute(Source source) {
        super(source);
        this.client = S3Clients.of(source.settings());
    }

    @Override
    void probe() {
        client.headBucket(request -> request.bucket(bucket()));
    }

    @Override
    void close() {
        client.close();
    }

    @Override
    RouteDefinition begin() {
        getContext().getRegistry().bind(source.routeId(), S3Client.class, client);
        return from(endpoint()).routeId(source.routeId()).autoStartup(false).process(this::take);
    }

    private AWS2S3Endpoint endpoint() {
        SourceSettings settings = source.settings();
        EndpointAddress address = new EndpointAddress("aws2-s3:" + bucket())
                .with("amazonS3Client", "#" + source.routeId())
                .with("prefix", settings.optional("prefix"))
                .with("includeBody", false)
                .with("moveAfterRead", true)
                .with("deleteAfterRead", true)
                .with("destinationBucket", bucket())
                .with("destinationBucketPrefix", settings.text("processed-prefix"))
                .with("maxMessagesPerPoll", 10)
                .with("greedy", true)
                .with("delay", settings.duration("every").toMillis())
                .with("initialDelay", 0)
                .with("backoffErrorThreshold", PollGauge.FAILURES_BEFORE_BACK_OFF)
                .with("backoffMultiplier", PollGauge.BACK_OFF_POLLS);
        if (processedIsBelowPrefix()) {
            address.with("delimiter", "/");
        }
        AWS2S3Endpoint endpoint = getContext().getEndpoint(address.toString(), AWS2S3Endpoint.class);
        endpoint.setPollStrategy(new PollGauge(source.gauge()));
        return endpoint;
    }

    /** Then only objects directly at the prefix are taken, or what was processed would be taken again. */
    private boolean processedIsBelowPrefix() {
        return source.settings()
                .text("processed-prefix")
                .startsWith(source.settings().optional("prefix").orElse(""));
    }

    /** Opens the object itself, anew at every try; Camel's own stream would be half read at the second one. */
    private void take(Exchange exchange) throws Exception {
        abandon(exchange.getMessage().getBody());
        String key = exchange.getMessage().getHeader(AWS2S3Constants.KEY, String.class);
        patiently(() -> read(key));
    }

    private IntakeSummary read(String key) throws Exception {
        try (InputStream content =
                client.getObject(request -> request.bucket(bucket()).key(key))) {
            return receive(content, bucket() + "/" + key);
        }
    }

    private static void abandon(Object body) {
        if (body instanceof ResponseInputStream<?> unread) {
            unread.abort();
        }
    }

    private String bucket() {
        return source.settings().text("bucket");
    }
}
