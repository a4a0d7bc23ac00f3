package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.replay.Compared;
import io.caravanserai.domain.replay.Effect;
import io.caravanserai.domain.replay.Example;
import io.caravanserai.domain.replay.Fidelity;
import io.caravanserai.domain.replay.Move;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.replay.Scoring;
import io.caravanserai.domain.replay.Taken;
import io.caravanserai.domain.replay.Totals;
import io.caravanserai.domain.replay.Turn;
import io.caravanserai.domain.table.FiredRow;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayResultCodecTest {

    private static final Instant MOMENT = Instant.parse("2026-03-02T09:00:00.123456Z");

    @Test
    void refusesATextThatIsNoResult() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReplayResultCodec.read("[]"))
                .withMessage("The text is no result of a replay.");
    }

    @Test
    void readsWhatItWrote() {
        ReplayResult result = result();

        assertThat(ReplayResultCodec.read(ReplayResultCodec.write(result))).isEqualTo(result);
    }

    @Test
    void writesSnakeCaseAndWordsAsTexts() {
        assertThat(ReplayResultCodec.write(result()))
                .contains("\"by_value_band\":{\"< 100\"")
                .contains("\"turn\":\"loses\"")
                .contains("\"customer\":\"c-1\"")
                .contains("\"as_of\":\"2026-03-02T09:00:00.123456Z\"")
                .contains("\"took\":\"PT2.5S\"");
    }

    private static ReplayResult result() {
        Effect effect = new Effect(3, 1, new Totals(3, 2, 12.5, 4), new Totals(2, 1, 10.25, 2));
        FiredRow row = new FiredRow("offers/retention-offers.xlsx", "rules", "r-11", "77aa01fe", List.of("a: b"));
        Map<String, Effect> bands = new LinkedHashMap<>();
        bands.put("< 100", effect);
        bands.put("100..500", Effect.NONE);
        return new ReplayResult(
                new Compared("5b8e21d0", "6c9f32e1", MOMENT, null, "0".repeat(64), "ann", List.of("value-tiers")),
                effect,
                List.of(new Move("retention_call", "no_action", 1)),
                Map.of("at_risk", effect),
                bands,
                Map.of("sms", effect),
                List.of(new Example(
                        Turn.LOSES,
                        new CustomerId("c-1"),
                        new DecisionId("d-1"),
                        MOMENT,
                        new Taken("retention_call", "call", 2.25, List.of(row)),
                        new Taken("no_action", null, 0, List.of()))),
                new Fidelity(3, 3, 0, 0),
                new Scoring(5, 1, 1),
                Duration.ofMillis(2_500));
    }
}
