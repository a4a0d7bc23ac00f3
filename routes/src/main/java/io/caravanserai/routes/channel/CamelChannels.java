package io.caravanserai.routes.channel;

import io.caravanserai.connectors.ChannelDefinition;
import io.caravanserai.domain.action.Channels;
import io.caravanserai.domain.action.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;

/**
 * Channels as their YAML says. A message that certainly did not leave asks to be sent later; a message that was refused for
 * good, or of which nobody knows, is an {@link IllegalStateException}. The Camel context has to be started.
 */
public final class CamelChannels implements Channels, AutoCloseable {

    private final ProducerTemplate template;
    private volatile Map<String, GuardedChannel> byChannel = Map.of();

    public CamelChannels(CamelContext camel, List<ChannelDefinition> definitions) {
        this.template = camel.createProducerTemplate();
        apply(definitions);
    }

    /** Follows a change of the definitions; what did not change keeps its circuit breaker. */
    public synchronized void apply(List<ChannelDefinition> definitions) {
        Map<String, GuardedChannel> before = byChannel;
        Map<String, GuardedChannel> next = new HashMap<>();
        definitions.stream()
                .filter(ChannelDefinition::enabled)
                .map(definition -> existing(before, definition).orElseGet(() -> opened(definition)))
                .forEach(way -> way.definition().channels().forEach(channel -> next.putIfAbsent(channel, way)));
        byChannel = Map.copyOf(next);
    }

    @Override
    public boolean isIdempotent(String channel) {
        return way(channel).isIdempotent();
    }

    @Override
    public String addressNamespace(String channel) {
        return ChannelDefinition.addressNamespace(channel);
    }

    @Override
    public void send(Message message) {
        way(message.channel()).send(message);
    }

    @Override
    public void close() {
        template.stop();
    }

    private GuardedChannel way(String channel) {
        GuardedChannel way = byChannel.get(channel);
        if (way == null) {
            throw new IllegalArgumentException("There is no way out for the channel (%s). Maybe one of %s."
                    .formatted(channel, new TreeSet<>(byChannel.keySet())));
        }
        return way;
    }

    private GuardedChannel opened(ChannelDefinition definition) {
        return new GuardedChannel(definition, sender(definition));
    }

    private Sender sender(ChannelDefinition definition) {
        return switch (definition.type()) {
            case "file" -> new FileSender(definition.settings(), template);
            case "http" -> new HttpSender(definition.settings(), template);
            case "smtp" -> new SmtpSender(definition.settings(), template);
            default ->
                throw new IllegalArgumentException("There is no channel of type (%s). Maybe one of [file, http, smtp]."
                        .formatted(definition.type()));
        };
    }

    private static Optional<GuardedChannel> existing(Map<String, GuardedChannel> before, ChannelDefinition definition) {
        return before.values().stream()
                .filter(way -> way.definition().equals(definition))
                .findFirst();
    }
}
