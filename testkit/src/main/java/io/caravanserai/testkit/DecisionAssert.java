package io.caravanserai.testkit;

import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import java.time.Instant;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** {@code assertThatDecision(receipt).chose("retention_call").over("call").stopped("cross_sell_plan", "no_consent")}. */
public final class DecisionAssert extends AbstractAssert<DecisionAssert, Receipt> {

    private DecisionAssert(Receipt actual) {
        super(actual, DecisionAssert.class);
    }

    public static DecisionAssert assertThatDecision(Receipt receipt) {
        return new DecisionAssert(receipt);
    }

    public DecisionAssert chose(String action) {
        Assertions.assertThat(actual.choice().action())
                .as("the chosen action; fates %s", actual.fates())
                .isEqualTo(action);
        Assertions.assertThat(actual.attention()).as("the attention code").isNull();
        return this;
    }

    public DecisionAssert over(String channel) {
        Assertions.assertThat(actual.choice().channel()).as("the channel").isEqualTo(channel);
        return this;
    }

    public DecisionAssert notBefore(String instant) {
        Assertions.assertThat(actual.choice().notBefore())
                .as("the earliest time of contact")
                .isEqualTo(Instant.parse(instant));
        return this;
    }

    public DecisionAssert choseNothing(String attention) {
        Assertions.assertThat(actual.choice().isNoAction())
                .as("no action was chosen; fates %s", actual.fates())
                .isTrue();
        Assertions.assertThat(actual.attention()).as("the attention code").isEqualTo(attention);
        return this;
    }

    public DecisionAssert wasMadeBy(Mode mode) {
        Assertions.assertThat(actual.mode()).as("the mode").isEqualTo(mode);
        return this;
    }

    public DecisionAssert stopped(String action, Stage stage, String reason) {
        Assertions.assertThat(actual.fates()).as("the fates").anySatisfy(fate -> {
            Assertions.assertThat(fate.action()).isEqualTo(action);
            Assertions.assertThat(fate.stage()).isEqualTo(stage);
            Assertions.assertThat(fate.reason()).isEqualTo(reason);
        });
        return this;
    }

    /** The only fate of the action. */
    public Fate fateOf(String action) {
        return actual.fates().stream()
                .filter(fate -> fate.action().equals(action))
                .reduce((one, other) -> {
                    throw new AssertionError("The action (%s) has more than one fate.".formatted(action));
                })
                .orElseThrow(() -> new AssertionError("The action (%s) has no fate.".formatted(action)));
    }
}
