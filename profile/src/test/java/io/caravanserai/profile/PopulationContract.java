package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.table.Population;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class PopulationContract extends RoomContract {

    private static final Instant YESTERDAY = TestHouse.NOW.minus(Duration.ofDays(1));
    private static final Instant LONG_AGO = TestHouse.NOW.minus(Duration.ofDays(31));

    @Test
    void nobodyWasDecidedAbout() {
        Population.Sample sample = house.room().population().sample(10);

        assertThat(sample.customers()).isZero();
        assertThat(sample.newest()).isEmpty();
    }

    @Test
    void takesTheNewestReceiptOfEachCustomerOfTheLastThirtyDays() {
        decided("crm:1", "t-1", YESTERDAY);
        decided("crm:1", "t-2", TestHouse.NOW);
        decided("crm:2", "t-3", YESTERDAY);
        decided("crm:3", "t-4", LONG_AGO);

        Population.Sample sample = house.room().population().sample(10);

        assertThat(sample.customers()).isEqualTo(2);
        assertThat(sample.period()).isEqualTo(Population.Period.upTo(TestHouse.NOW));
        assertThat(sample.newest()).extracting(Receipt::trigger).containsExactlyInAnyOrder("t-2", "t-3");
    }

    @Test
    void theDaysEndAtTheNewestDecisionWhenTheHubWasSilentForAWhile() {
        decided("crm:1", "t-1", LONG_AGO);
        decided("crm:2", "t-2", LONG_AGO.minus(Duration.ofDays(29)));
        decided("crm:3", "t-3", LONG_AGO.minus(Duration.ofDays(31)));

        Population.Sample sample = house.room().population().sample(10);

        assertThat(sample.customers()).isEqualTo(2);
        assertThat(sample.period()).isEqualTo(Population.Period.upTo(LONG_AGO));
    }

    @Test
    void countsEverybodyWhenTheSampleIsSmaller() {
        for (int number = 1; number <= 5; number++) {
            decided("crm:" + number, "t-" + number, YESTERDAY);
        }

        Population.Sample sample = house.room().population().sample(2);

        assertThat(sample.customers()).isEqualTo(5);
        assertThat(sample.newest()).extracting(Receipt::customer).hasSize(2).doesNotHaveDuplicates();
    }

    private void decided(String identifier, String trigger, Instant asOf) {
        CustomerId customer = remembered(anEvent("call").of(identifier).build());
        house.room().unitOfWork().run(() -> {
            MemorySession session = house.room().memory().open(customer);
            session.record(TestReceipts.plain(trigger, session.snapshot(customer, asOf)));
            session.save(List.of());
            return true;
        });
    }
}
