package io.caravanserai.modeladapter.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.TestCatalogue;
import io.caravanserai.modeladapter.TestModel;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.PassportReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten facts in a game where each is worth ten times its place, and the first two are worth more together. */
class SampledValuesTest {

    private static final List<String> FACTS = List.of(
            "purchases_30d",
            "purchases_90d",
            "spend_90d",
            "complaints_30d",
            "complaints_90d",
            "browses_30d",
            "consults_30d",
            "refunds_90d",
            "offers_declined_30d",
            "offers_ignored_90d");
    private static final double TOGETHER = 60;

    private final Players players = new Players(passport());
    private final Mixtures mixtures = new Mixtures(row(1), List.of(row(0), row(0.5)), players);

    @Test
    void comeNearWhatTheDefinitionSays() throws OrtException {
        Values values = values();

        for (int player = 2; player < FACTS.size(); player++) {
            assertThat(values.byPlayer()[player]).isCloseTo(7.5 * (player + 1), within(1e-6));
        }
        double both = TOGETHER * (1 - 0.25 / 2);
        assertThat(values.byPlayer()[0]).isCloseTo(7.5 + both / 2, within(2.0));
        assertThat(values.byPlayer()[1]).isCloseTo(15 + both / 2, within(2.0));
    }

    @Test
    void addUpExactlyAndAreTheSameEachTime() throws OrtException {
        Values values = values();

        assertThat(values.total()).isCloseTo(worth(row(1)), within(1e-6));
        assertThat(values().byPlayer()).isEqualTo(values.byPlayer());
    }

    private Values values() throws OrtException {
        return new SampledValues(mixtures, players.count())
                .of(rows -> rows.stream().mapToDouble(SampledValuesTest::worth).toArray(), mixtures.active());
    }

    private static double worth(Facts row) {
        double worth = TOGETHER * value(row, 0) * value(row, 1);
        for (int place = 0; place < FACTS.size(); place++) {
            worth += 10 * (place + 1) * value(row, place);
        }
        return worth;
    }

    private static double value(Facts row, int place) {
        return row.number(FACTS.get(place)).orElseThrow();
    }

    private static Facts row(double value) {
        Facts facts = new Facts(TestCatalogue.create());
        FACTS.forEach(name -> facts.set(name, value));
        return facts;
    }

    private static Passport passport() {
        StringBuilder inputs = new StringBuilder();
        IntStream.range(0, FACTS.size())
                .forEach(i -> inputs.append("  - {feature: %s, type: number, missing: 0}\n".formatted(FACTS.get(i))));
        String yaml = TestModel.PASSPORT.replaceAll("(?m)^  - .*\n", "").replace("inputs:\n", "inputs:\n" + inputs);
        return new PassportReader(TestCatalogue.create())
                .read("model.yaml", "churn", yaml.getBytes(StandardCharsets.UTF_8));
    }
}
