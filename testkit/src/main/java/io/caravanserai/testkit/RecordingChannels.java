package io.caravanserai.testkit;

import io.caravanserai.domain.action.Channels;
import io.caravanserai.domain.action.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Channels that keep what is sent over them; a test may let them fail. */
public final class RecordingChannels implements Channels {

    private static final Map<String, String> NAMESPACES =
            Map.of("email", "email", "sms", "phone", "call", "phone", "app_push", "app");

    private final List<Message> sent = new ArrayList<>();
    private final Set<String> idempotent = new HashSet<>();
    private Consumer<Message> before = message -> {};

    public RecordingChannels idempotent(String channel) {
        idempotent.add(channel);
        return this;
    }

    /** Runs in place of the network before a message counts as handed over; throw to fail. */
    public RecordingChannels before(Consumer<Message> network) {
        this.before = network;
        return this;
    }

    public List<Message> sent() {
        return List.copyOf(sent);
    }

    @Override
    public boolean isIdempotent(String channel) {
        return idempotent.contains(channel);
    }

    @Override
    public String addressNamespace(String channel) {
        return NAMESPACES.getOrDefault(channel, channel);
    }

    @Override
    public void send(Message message) {
        before.accept(message);
        sent.add(message);
    }
}
