package io.caravanserai.domain.action;

import java.util.Map;

/**
 * A message ready to leave the house.
 *
 * @param intentKey idempotency key, the same for every try
 * @param channel {@code email}, {@code sms}, {@code app_push}, {@code call}, …
 * @param address where to: an e-mail address, a phone number; personal, never logged
 * @param properties business facts for the receiving system: action, product, decision
 */
public record Message(
        String intentKey, String channel, String address, String subject, String text, Map<String, String> properties) {

    public Message {
        properties = Map.copyOf(properties);
    }

    @Override
    public String toString() {
        return "Message[" + intentKey + " over " + channel + "]";
    }
}
