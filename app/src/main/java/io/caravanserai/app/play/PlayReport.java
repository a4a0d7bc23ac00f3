package io.caravanserai.app.play;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.memory.Stats;
import io.caravanserai.domain.problem.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a play came to: the difference it made.
 *
 * @param signals counted where they came in, independently of what became of them
 * @param seconds wall clock
 */
@JsonPropertyOrder({
    "signals",
    "events",
    "duplicates",
    "quarantined",
    "customers",
    "decisions",
    "rules_only",
    "processes_started",
    "seconds"
})
public record PlayReport(
        long signals,
        long events,
        long duplicates,
        long quarantined,
        long customers,
        Map<String, Long> decisions,
        @JsonProperty("rules_only") long rulesOnly,
        @JsonProperty("processes_started") Map<String, Long> processesStarted,
        double seconds) {

    static PlayReport between(Stats before, Stats after, long signals, double seconds) {
        return new PlayReport(
                signals,
                after.events() - before.events(),
                after.duplicates() - before.duplicates(),
                after.quarantined() - before.quarantined(),
                after.customers() - before.customers(),
                difference(before.decisions(), after.decisions()),
                after.rulesOnly() - before.rulesOnly(),
                difference(before.processesStarted(), after.processesStarted()),
                Math.round(seconds * 10) / 10.0);
    }

    /** True when every signal that came in is accounted for. */
    @JsonIgnore
    public boolean isComplete() {
        return signals == events + duplicates + quarantined;
    }

    public String asJson() {
        try {
            return new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report of numbers can always be written.", e);
        }
    }

    public String forPeople(Phrases phrases) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                phrases.say("%,d signals: %,d events, %,d duplicates, %,d quarantined (%.1f s)"
                        .formatted(signals, events, duplicates, quarantined, seconds)),
                phrases.say("%,d customers, decisions %s".formatted(customers, decisions)),
                phrases.say(
                        "processes started %s, decided without a model %d".formatted(processesStarted, rulesOnly))));
        if (!isComplete()) {
            lines.add(phrases.say("NOT COMPLETE: some signals are neither event, duplicate nor quarantined."));
        }
        return String.join(System.lineSeparator(), lines);
    }

    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> difference = new TreeMap<>();
        after.forEach((key, count) -> {
            long more = count - before.getOrDefault(key, 0L);
            if (more != 0) {
                difference.put(key, more);
            }
        });
        return difference;
    }
}
