package io.caravanserai.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.replay.Fidelity;
import io.caravanserai.domain.replay.ReplayResult;
import org.junit.jupiter.api.Test;

/** Shipped workbooks, shipped models, a real database: the same tables come to the recorded actions again. */
class ShippedTablesReplayTest {

    private static final int DECISIONS = 1_200;

    @Test
    void comesToTheRecordedActionsWithTheSameTables() {
        try (House house = House.open();
                StoredDecisions stored = StoredDecisions.on("h2", house)) {
            stored.fill(DECISIONS);

            ReplayResult result =
                    ReplayCommand.once(house, stored, ReplayCommand.sameTables(house), DECISIONS, done -> {});

            assertThat(result.fidelity()).isEqualTo(new Fidelity(DECISIONS, DECISIONS, 0, 0));
            assertThat(result.changed()).isZero();
            assertThat(result.effect().before().contacts()).isPositive();
        }
    }
}
