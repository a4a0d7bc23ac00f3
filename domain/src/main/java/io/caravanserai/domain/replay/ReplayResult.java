package io.caravanserai.domain.replay;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a draft would have changed.
 *
 * @param moves every from and to, most decisions first
 * @param bySegment by value tier under the tables in force; empty text where they name none
 * @param byValueBand by lifetime value of the customer, lowest band first
 * @param byChannel what goes out over each channel: before counts under the tables in force, after under the draft
 * @param examples the twenty of each turn with most at stake, each of another customer
 * @param took how long it ran
 */
public record ReplayResult(
        Compared compared,
        Effect effect,
        List<Move> moves,
        Map<String, Effect> bySegment,
        Map<String, Effect> byValueBand,
        Map<String, Effect> byChannel,
        List<Example> examples,
        Fidelity fidelity,
        Scoring scoring,
        Duration took) {

    public ReplayResult {
        moves = List.copyOf(moves);
        bySegment = inOrder(bySegment);
        byValueBand = inOrder(byValueBand);
        byChannel = inOrder(byChannel);
        examples = List.copyOf(examples);
    }

    /** The same, saying whose drafts it is about. */
    public ReplayResult of(List<String> tables) {
        return new ReplayResult(
                compared.of(tables),
                effect,
                moves,
                bySegment,
                byValueBand,
                byChannel,
                examples,
                fidelity,
                scoring,
                took);
    }

    public long decisions() {
        return effect.decisions();
    }

    public long changed() {
        return effect.changed();
    }

    private static Map<String, Effect> inOrder(Map<String, Effect> effects) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(effects));
    }
}
