package io.caravanserai.decision;

import static io.caravanserai.testkit.ActionBuilder.anAction;
import static io.caravanserai.testkit.EventBuilder.anEvent;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventBatch;
import io.caravanserai.domain.event.FlowResult;
import io.caravanserai.domain.event.StreamPosition;
import io.caravanserai.testkit.EventBuilder;
import io.caravanserai.testkit.Feature;
import io.caravanserai.testkit.HouseCatalogue;
import io.caravanserai.testkit.InMemoryCustomers;
import io.caravanserai.testkit.InMemoryMemory;
import io.caravanserai.testkit.InMemoryQuarantine;
import io.caravanserai.testkit.LambdaModels;
import io.caravanserai.testkit.LambdaRules;
import io.caravanserai.testkit.RecordingActionDesk;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** A whole house in memory: one noon in Shanghai, Ann who consented, tables that say nothing until a test adds rows. */
final class House {

    static final String ANN = "crm:ann";
    static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");
    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    static final ActionDefinition CALL = anAction("retention_call")
            .about("retention")
            .over("call")
            .carriedOutBy("retention")
            .worth(80)
            .build();
    static final ActionDefinition GIFT = anAction("retention_gift")
            .about("retention")
            .over("email", "sms")
            .carriedOutBy("retention")
            .worth(60)
            .build();
    static final ActionDefinition PLAN = anAction("cross_sell_plan")
            .about("sales")
            .over("email")
            .worth(40)
            .of("plan-5g")
            .build();
    static final ActionDefinition APOLOGY = anAction("service_apology")
            .about("service")
            .over("sms")
            .carriedOutBy("service_recovery")
            .worth(0)
            .mandatory()
            .build();
    static final ActionDefinition VOUCHER = anAction("service_voucher")
            .about("service")
            .over("email")
            .carriedOutBy("service_recovery")
            .worth(10)
            .mandatory()
            .build();

    final Catalogue catalogue = HouseCatalogue.standard();
    final LambdaRules rules = new LambdaRules()
            .table("value-tiers", "eligibility", "contact-policy", "arbitration-weights")
            .table("service-recovery", "retention-offers", "cross-sell-offers");
    final LambdaModels models = new LambdaModels().says("churn", facts -> 0.8).says("propensity", facts -> 0.5);
    final InMemoryMemory memory = new InMemoryMemory(catalogue)
            .feature("spend_365d", Feature.sum("purchase", "amount"))
            .feature("complaints_30d", Feature.count("complaint"))
            .feature("offers_declined_30d", (events, asOf) -> (double) events.stream()
                    .filter(event -> "declined".equals(event.at("response")))
                    .count());
    final InMemoryQuarantine quarantine = new InMemoryQuarantine();
    final RecordingActionDesk desk = new RecordingActionDesk();
    final ActionCatalogue actions = new ActionCatalogue(List.of(CALL, GIFT, PLAN, APOLOGY, VOUCHER));
    final InMemoryCustomers customers = new InMemoryCustomers(memory);
    Strategy strategy = Strategy.standard();
    DecisionTriggers triggers = DecisionTriggers.standard();
    InstantSource clock = InstantSource.fixed(NOON);
    private long offset;

    /** Every complaint and every purchase may lead to each of these. */
    House offering(ActionDefinition... offers) {
        for (ActionDefinition offer : offers) {
            rules.always("retention-offers", "action", offer.id());
        }
        return this;
    }

    House withAnn() {
        hears(consent(ANN, true));
        return this;
    }

    Playbook playbook() {
        return new Playbook(catalogue, actions, rules, strategy, SHANGHAI);
    }

    DecisionMaker maker() {
        return new DecisionMaker(playbook(), models, () -> 0);
    }

    CustomerEventFlow flow() {
        return new CustomerEventFlow(
                memory,
                memory,
                quarantine,
                event -> event.toString().getBytes(StandardCharsets.UTF_8),
                triggers,
                maker(),
                desk,
                clock);
    }

    DefaultDecisionDesk decisionDesk() {
        return new DefaultDecisionDesk(memory, memory, memory, maker(), desk);
    }

    FlowResult hears(Event... events) {
        offset += events.length;
        return flow().accept(new EventBatch(List.of(events), List.of(new StreamPosition("events", 0, offset))));
    }

    /** The decision the last of these events led to. */
    Receipt decidesAbout(Event... events) {
        hears(events);
        List<Receipt> receipts = memory.receipts();
        return receipts.get(receipts.size() - 1);
    }

    static Event consent(String identifier, boolean given) {
        return anEvent("consent_changed")
                .of(identifier)
                .at(NOON)
                .with("purpose", "marketing")
                .with("given", given)
                .build();
    }

    static EventBuilder complaint() {
        return anEvent("complaint").of(ANN).at(NOON);
    }
}
