package io.caravanserai.app.broker;

import io.caravanserai.app.settings.HubSettings;
import java.util.concurrent.CompletableFuture;

/** The broker of this hub: yours, or the embedded one, which starts while the rest of the house is being built. */
public final class HubBroker implements AutoCloseable {

    private final String yours;
    private final CompletableFuture<EmbeddedBroker> embedded;

    private HubBroker(String yours, CompletableFuture<EmbeddedBroker> embedded) {
        this.yours = yours;
        this.embedded = embedded;
    }

    /** Returns at once. */
    public static HubBroker of(HubSettings settings) {
        String yours = settings.kafka();
        return yours != null
                ? new HubBroker(yours, CompletableFuture.completedFuture(null))
                : new HubBroker(
                        "",
                        CompletableFuture.supplyAsync(
                                () -> EmbeddedBroker.start(settings.state("kafka"), settings.kafkaPort())));
    }

    /** Waits until clients can connect. */
    public String bootstrap() {
        return yours.isEmpty() ? embedded.join().bootstrap() : yours;
    }

    @Override
    public void close() {
        if (yours.isEmpty() && !embedded.isCompletedExceptionally()) {
            embedded.join().close();
        }
    }
}
