package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.memory.UnknownCursorException;
import io.caravanserai.domain.model.ExplainedScore;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.ExplainedScores.Placed;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.Explanation.Change;
import io.caravanserai.domain.model.Explanation.Effect;
import io.caravanserai.domain.model.Explanation.Way;
import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.profile.model.JdbcModelRoster;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What models rely on, on every database: where they stand, and why they scored as they did. */
public abstract class ModelsContract extends RoomContract {

    private static final Explanation CHURN = new Explanation(
            "churn",
            "churn",
            "1.0.0",
            Explanation.Method.LINEAR,
            0.7,
            0.4,
            List.of(new Effect("complaints_30d", 2.0, 0.25, 1.1), new Effect("region", "north", 0.05, null)),
            0,
            0.6,
            true,
            List.of(new Way(List.of(new Change("complaints_30d", 2, 1)), 0.55)));

    @Test
    void nodesSeeEachOthersMovesAndTakeTurns() throws InterruptedException, ExecutionException {
        ModelRoster here = house.room().modelRoster();
        ModelRoster there = new JdbcModelRoster(house.dataSource(), house.transactions());
        ModelStanding shadow = ModelStanding.first("churn@2", "churn", ModelState.SHADOW, TestHouse.NOW, "hub")
                .of("2.0.0");
        ExecutorService otherNode = Executors.newSingleThreadExecutor();
        try {
            Future<ModelState> seen = here.alone(() -> {
                here.put(shadow);
                return otherNode.submit(() -> there.alone(() -> {
                    ModelStanding found = there.all().get(0);
                    there.put(found.moved(ModelState.RETIRED, 0, TestHouse.NOW, "ann"));
                    return found.state();
                }));
            });

            assertThat(seen.get()).as("not before the other's commit").isEqualTo(ModelState.SHADOW);
            assertThat(here.all()).containsExactly(shadow.moved(ModelState.RETIRED, 0, TestHouse.NOW, "ann"));
        } finally {
            otherNode.shutdownNow();
        }
    }

    @Test
    void aMoveThatFailsLeavesTheRosterAsItWas() {
        ModelRoster roster = house.room().modelRoster();

        assertThatThrownBy(() -> roster.alone(() -> {
                    roster.put(ModelStanding.first("churn", "churn", ModelState.CHAMPION, TestHouse.NOW, "hub"));
                    throw new IllegalStateException("in the middle");
                }))
                .hasMessage("in the middle");

        assertThat(roster.all()).isEmpty();
    }

    @Test
    void anExplanationComesBackWithoutTheValuesOfTheFacts() {
        ExplainedScore kept = new ExplainedScore(new DecisionId("d-1"), TestHouse.NOW, CHURN);
        scores().keep(7, List.of(kept));
        scores().keep(5, List.of(kept));

        assertThat(scores().of(kept.decision()))
                .containsExactly(new ExplainedScore(kept.decision(), TestHouse.NOW, CHURN.withValues(feature -> null)));
        assertThat(scores().place()).as("never back").isEqualTo(7);
        assertThat(scores().of(new DecisionId("d-2"))).isEmpty();
    }

    @Test
    void listsTheLatestOfAModelFirst() {
        List.of("d-1", "d-2", "d-3")
                .forEach(id -> scores().keep(1, List.of(new ExplainedScore(new DecisionId(id), TestHouse.NOW, CHURN))));

        Page<ExplainedScore> page = scores().list("churn", null, null, 2);
        assertThat(page.items()).extracting(one -> one.decision().value()).containsExactly("d-3", "d-2");
        assertThat(scores().list("churn", "1.0.0", page.next(), 2).items())
                .extracting(one -> one.decision().value())
                .containsExactly("d-1");
        assertThat(scores().list("churn", "2.0.0", null, 2).items()).isEmpty();
        assertThatThrownBy(() -> scores().list("churn", null, "nonsense", 2))
                .isInstanceOf(UnknownCursorException.class);
    }

    @Test
    void readsDecisionsInTheOrderTheyWereTaken() {
        DecisionId first = decided("t-1");
        DecisionId second = decided("t-2");

        List<Placed> all = scores().after(0, 10);
        assertThat(all).extracting(Placed::decision).containsExactly(first, second);
        assertThat(scores().after(all.get(0).place(), 10))
                .extracting(Placed::decision)
                .containsExactly(second);
        assertThat(scores().after(0, 1)).hasSize(1);
    }

    private DecisionId decided(String trigger) {
        Event event = anEvent("call").of("crm:1").id(trigger).at(TestHouse.NOW).build();
        return house.inSession(List.of(event), session -> {
            Remembered.Stored stored = (Remembered.Stored) session.remember(event);
            Receipt receipt = TestReceipts.plain(trigger, session.snapshot(stored.customer(), event.time()));
            session.record(receipt);
            return receipt.id();
        });
    }

    private ExplainedScores scores() {
        return house.room().explainedScores();
    }
}
