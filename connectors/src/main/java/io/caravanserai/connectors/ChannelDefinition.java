package io.caravanserai.connectors;

import io.caravanserai.domain.catalogue.Label;
import java.util.List;

/**
 * One way out of the house, as its YAML says.
 *
 * @param name the file's name without ending
 * @param channels what it serves: {@code email}, {@code sms}, {@code app_push}, {@code call}
 * @param type one of {@code file}, {@code http}, {@code smtp}
 * @param settings keys of that type as {@code channel.schema.json} names them, its defaults filled in
 * @param idempotent true when the receiving system drops a second message with the same intent key
 */
public record ChannelDefinition(
        String name,
        Label title,
        List<String> channels,
        String type,
        Settings settings,
        boolean idempotent,
        boolean enabled) {

    public ChannelDefinition {
        channels = List.copyOf(channels);
    }

    /** Namespace of the identifier the channel sends to: {@code email}, {@code phone}, {@code app}. */
    public static String addressNamespace(String channel) {
        return switch (channel) {
            case "email" -> "email";
            case "sms", "call" -> "phone";
            case "app_push" -> "app";
            default ->
                throw new IllegalArgumentException(
                        "The channel (%s) has no address. Maybe one of [email, sms, call, app_push]."
                                .formatted(channel));
        };
    }
}
