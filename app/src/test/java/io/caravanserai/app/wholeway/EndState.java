package io.caravanserai.app.wholeway;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a hub that has ended left in its home, without what differs between two installations: customers go by their
 * identifiers, decisions by the event that asked for them.
 *
 * @param totals signals that came again left out: how many do depends on where a play was interrupted
 * @param customers by identifiers
 * @param decisions by triggering event
 * @param contacts by triggering event
 * @param sends by triggering event and attempt
 * @param messages files in the outbox, by triggering event and attempt
 * @param processes by triggering event
 * @param waiting outcomes that wait for a process to listen
 */
record EndState(
        Map<String, Long> totals,
        Map<Set<String>, Customer> customers,
        Map<String, List<Decision>> decisions,
        Map<String, List<String>> contacts,
        Map<String, List<String>> sends,
        Map<String, List<String>> messages,
        Map<String, List<Carried>> processes,
        long waiting) {

    record Customer(
            Map<String, Object> attributes,
            List<Consent> consents,
            Map<String, Object> features,
            Map<String, Object> scores,
            Map<String, String> segments) {}

    /**
     * @param facts as the decision froze them
     * @param rows which rows of which tables spoke of the customer
     * @param fates {@code action channel stage reason} of every candidate
     */
    record Decision(
            String type,
            Instant asOf,
            String action,
            @Nullable String product,
            @Nullable String channel,
            String mode,
            @Nullable String attention,
            Map<String, String> segments,
            List<Score> scores,
            Map<String, Object> facts,
            String rulesVersion,
            List<FiredRow> rows,
            List<String> fates,
            Set<String> customer) {}

    /** @param steps ids of the diagram's elements that were reached, in alphabetical order */
    record Carried(String key, String state, @Nullable String end, List<String> steps) {}

    /** The only decision the event asked for. */
    Decision decision(String trigger) {
        List<Decision> found = decisions.getOrDefault(trigger, List.of());
        if (found.size() != 1) {
            throw new AssertionError(
                    "(%s) has %d decisions, of %s".formatted(trigger, found.size(), decisions.keySet()));
        }
        return found.get(0);
    }

    Customer customer(String identifier) {
        return customers.entrySet().stream()
                .filter(customer -> customer.getKey().contains(identifier))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nobody is known as (%s)".formatted(identifier)))
                .getValue();
    }

    List<Decision> decisionsAbout(String identifier) {
        return decisions.values().stream()
                .flatMap(List::stream)
                .filter(decision -> decision.customer().contains(identifier))
                .toList();
    }
}
