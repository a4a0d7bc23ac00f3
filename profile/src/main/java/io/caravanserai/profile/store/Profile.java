package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.Consent;
import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.bytes.Values;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was said about a customer, and what decisions found out. The latest word on each thing counts; of two words of the same
 * moment the refusal, or the greater text, so that the order of arrival never matters.
 */
public final class Profile {

    private final Map<String, Said> attributes = new TreeMap<>();
    private final Map<String, Consent> consents = new TreeMap<>();
    private final Map<String, Object> scores = new TreeMap<>();
    private final Map<String, String> segments = new TreeMap<>();

    /** @param value null once a source said that it is no longer known */
    record Said(@Nullable Object value, Instant since) {}

    public void apply(Event event) {
        if (event.type().equals("profile_updated") && event.at("attributes") instanceof Map<?, ?> said) {
            said.forEach((name, value) -> say(name.toString(), new Said(Values.normal(value), event.time())));
        } else if (event.type().equals("consent_changed")) {
            event.data().text("purpose").ifPresent(purpose -> consent(purpose, event));
        }
    }

    private void consent(String purpose, Event event) {
        boolean given = event.data().yesNo("given").orElse(false);
        consent(new Consent(purpose, given, event.time(), until(event)));
    }

    /** An end that cannot be read ends the consent at once: in doubt nobody is contacted. */
    private static @Nullable Instant until(Event event) {
        String until = event.data().text("until").orElse(null);
        try {
            return until == null ? null : Times.kept(Instant.parse(until));
        } catch (DateTimeParseException e) {
            return event.time();
        }
    }

    void say(String name, Said said) {
        attributes.merge(name, said, Profile::later);
    }

    void consent(Consent consent) {
        consents.merge(consent.purpose(), consent, Profile::later);
    }

    private static Said later(Said one, Said other) {
        int later = one.since.compareTo(other.since);
        int order = later != 0 ? later : String.valueOf(one.value).compareTo(String.valueOf(other.value));
        return order > 0 ? one : other;
    }

    private static Consent later(Consent one, Consent other) {
        int later = one.since().compareTo(other.since());
        int order = later != 0 ? later : end(other).compareTo(end(one));
        return order > 0 ? one : other;
    }

    private static Instant end(Consent consent) {
        if (!consent.given()) {
            return Instant.MIN;
        }
        Instant until = consent.until();
        return until == null ? Instant.MAX : until;
    }

    /** Takes in what was said about the same person under another id. */
    void addAll(Profile other) {
        other.attributes.forEach(this::say);
        other.consents.values().forEach(this::consent);
    }

    /** Takes in what was learned about the same person under another id; own scores and segments go first. */
    void learnFrom(Profile other) {
        other.scores.forEach(scores::putIfAbsent);
        other.segments.forEach(segments::putIfAbsent);
    }

    /** True when it changed a segment. */
    boolean learn(Map<String, Object> newScores, Map<String, String> newSegments) {
        Map<String, String> before = Map.copyOf(segments);
        newScores.forEach((name, value) -> scores.put(name, Values.normal(value)));
        segments.putAll(newSegments);
        return !segments.equals(before);
    }

    Map<String, Said> said() {
        return attributes;
    }

    /** Present values only. */
    public Map<String, Object> attributes() {
        Map<String, Object> present = new TreeMap<>();
        attributes.forEach((name, said) -> {
            if (said.value() != null) {
                present.put(name, said.value());
            }
        });
        return present;
    }

    public Map<String, Consent> consents() {
        return consents;
    }

    Map<String, Object> scores() {
        return scores;
    }

    Map<String, String> segments() {
        return segments;
    }
}
