package io.caravanserai.decision;

import static io.caravanserai.decision.House.ANN;
import static io.caravanserai.decision.House.NOON;
import static io.caravanserai.testkit.EventBuilder.anEvent;

import io.caravanserai.domain.action.SendLedgers;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.testkit.InMemorySendLedger;
import io.caravanserai.testkit.RecordingChannels;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiPredicate;

/** A house that sends: Ann may be reached by e-mail and phone, and what leaves is written down. */
final class SendingHouse {

    final House house = new House();
    final RecordingChannels channels = new RecordingChannels();

    private final InMemorySendLedger ledger = new InMemorySendLedger();

    SendingHouse() {
        house.hears(anEvent("consent_changed")
                .of(ANN)
                .of("email:ann@example.org")
                .of("phone:+8613912345678")
                .at(NOON)
                .with("purpose", "marketing")
                .with("given", true)
                .build());
    }

    /** Nobody answered meanwhile. */
    GuardedSendDesk deskAt(Instant now) {
        return deskAt(now, (decision, before) -> false);
    }

    /** @param answered whether the customer answered that decision before that time */
    GuardedSendDesk deskAt(Instant now, BiPredicate<DecisionId, Instant> answered) {
        return new GuardedSendDesk(
                house.playbook(),
                house.memory,
                house.customers,
                house.memory,
                new SendLedgers(ledger, ledger),
                channels,
                answered,
                InstantSource.fixed(now));
    }
}
