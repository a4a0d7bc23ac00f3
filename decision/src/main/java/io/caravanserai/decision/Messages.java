package io.caravanserai.decision;

import io.caravanserai.domain.action.Channels;
import io.caravanserai.domain.action.Message;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Receipt;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes the message of a decision in the customer's language. */
final class Messages {

    private final Playbook playbook;
    private final Customers customers;
    private final Channels channels;

    Messages(Playbook playbook, Customers customers, Channels channels) {
        this.playbook = playbook;
        this.customers = customers;
        this.channels = channels;
    }

    /** Empty when the customer has no address on the channel. */
    Optional<Message> of(Receipt receipt, SendRequest request) {
        String namespace = channels.addressNamespace(request.channel());
        return Optional.ofNullable(customers.addresses(receipt.customer()).get(namespace))
                .map(address -> message(receipt, request, address));
    }

    private Message message(Receipt receipt, SendRequest request, String address) {
        ActionDefinition action = playbook.actions().get(receipt.choice().action());
        Locale language = language(receipt);
        return new Message(
                request.intentKey(),
                request.channel(),
                address,
                action.label().in(language),
                words(receipt, request).in(language),
                properties(receipt, action));
    }

    private static Label words(Receipt receipt, SendRequest request) {
        return Optional.ofNullable(request.words()).orElse(receipt.choice().words());
    }

    private Locale language(Receipt receipt) {
        return receipt.facts()
                .text("language")
                .map(Locale::forLanguageTag)
                .orElse(playbook.strategy().language());
    }

    private static Map<String, String> properties(Receipt receipt, ActionDefinition action) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("decision", receipt.id().value());
        properties.put("action", action.id());
        properties.put("issue", action.issue());
        Optional.ofNullable(receipt.choice().product()).ifPresent(product -> properties.put("product", product));
        return properties;
    }
}
