package io.caravanserai.app.wholeway;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.app.play.PlayReport;
import io.caravanserai.domain.replay.Fidelity;
import io.caravanserai.domain.replay.ReplayResult;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a newcomer sees after typing {@code ./run demo --exit}. */
class DemoTest {

    private static final String COMPLAINT = "call-center-transcripts-webhook/CALL-DAY";
    private static final Instant WITHDRAWN = Instant.parse("2026-03-01T01:00:00Z");

    private final PlayedDemo demo = PlayedDemo.once();

    @Test
    void accountsForEverySignal() {
        PlayReport report = demo.report();

        assertThat(report.signals()).isPositive();
        assertThat(report.signals()).isEqualTo(report.events() + report.duplicates() + report.quarantined());
    }

    /** The names are a contract with whoever reads the file; the class that wrote it would read any. */
    @Test
    void reportsUnderTheNamesThatWereAgreed() {
        JsonNode report = demo.written();

        assertThat(report.fieldNames())
                .toIterable()
                .containsExactly(
                        "signals",
                        "events",
                        "duplicates",
                        "quarantined",
                        "customers",
                        "decisions",
                        "rules_only",
                        "processes_started",
                        "seconds");
        assertThat(report.at("/decisions/no_action").isIntegralNumber()).isTrue();
        assertThat(report.at("/processes_started/retention").isIntegralNumber()).isTrue();
    }

    @Test
    void knowsTwoHundredCustomersAndMore() {
        assertThat(demo.report().customers()).isGreaterThanOrEqualTo(200);
        assertThat(demo.state().customers()).hasSize((int) demo.report().customers());
    }

    @Test
    void decidesForEventsOfAllKindsOfSources() {
        assertThat(demo.state().decisions().keySet())
                .anyMatch(trigger -> trigger.startsWith("call-center-transcripts-webhook/"))
                .anyMatch(trigger -> trigger.startsWith("social-comments-file/"))
                .anyMatch(trigger -> trigger.startsWith("transactions-file/"))
                .anyMatch(trigger -> trigger.startsWith("hub-events/"));
        assertThat(demo.state().customers().values())
                .anySatisfy(customer -> assertThat(customer.attributes()).containsKey("name"));
    }

    @Test
    void startsProcessesForManyActions() {
        assertThat(demo.report().decisions()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(demo.report().processesStarted()).containsKeys("retention", "offer", "service_recovery");
    }

    @Test
    void sendsEachMessageOnce() {
        demo.state().sends().forEach((trigger, sends) -> {
            long sent = sends.stream().filter(send -> send.contains(" SENT")).count();
            assertThat(demo.state().messages().getOrDefault(trigger, List.of()))
                    .as(trigger)
                    .hasSize((int) sent);
        });
    }

    @Test
    void seesTheCustomerOfTheStoryAtRiskAndKeepsHer() {
        EndState.Decision decision = demo.state().decision(COMPLAINT);

        assertThat(decision.segments()).containsEntry("value_tier", "at_risk");
        assertThat(decision.action()).isIn("retention_call", "retention_discount");
        assertThat(decision.scores())
                .anySatisfy(score -> assertThat(score.points()).isGreaterThanOrEqualTo(60));
    }

    @Test
    void closesTheRetentionProcessWhenSheAccepts() {
        assertThat(demo.state().processes().get(COMPLAINT)).singleElement().satisfies(process -> {
            assertThat(process.key()).isEqualTo("retention");
            assertThat(process.state()).isEqualTo("COMPLETED");
            assertThat(process.end()).isEqualTo("answered");
        });
        assertThat(demo.state().contacts().get(COMPLAINT))
                .singleElement(as(STRING))
                .endsWith(" CONFIRMED");
        assertThat(demo.state().customer("crm:C-DAY").features())
                .containsEntry("offers_accepted_365d", 1.0)
                .containsEntry("offers_declined_30d", 0.0);
    }

    @Test
    void offersNothingAfterConsentIsWithdrawn() {
        assertThat(demo.state().decisionsAbout("crm:C-QUIET"))
                .filteredOn(decision -> decision.asOf().isAfter(WITHDRAWN))
                .isNotEmpty()
                .allSatisfy(decision -> {
                    assertThat(decision.action()).isEqualTo("no_action");
                    assertThat(decision.attention()).isEqualTo("no_consent");
                    assertThat(decision.fates()).allMatch(fate -> fate.endsWith(" no_consent"));
                });
    }

    @Test
    void everyDecisionComesOutTheSameWhenReplayedWithoutADraft() {
        ReplayResult replayed = DemoReplay.of(demo.home());

        assertThat(replayed.decisions()).isPositive();
        assertThat(replayed.fidelity()).isEqualTo(new Fidelity(replayed.decisions(), replayed.decisions(), 0, 0));
        assertThat(replayed.changed()).isZero();
    }

    @Test
    void comesToNothingNewWhenPlayedAgain() {
        PlayReport again = HubProcess.play(demo.home(), "demo");

        assertThat(again.events()).isZero();
        assertThat(again.quarantined()).isZero();
        assertThat(again.customers()).isZero();
        assertThat(again.duplicates()).isEqualTo(again.signals()).isPositive();
        assertThat(again.decisions()).isEqualTo(Map.of());
        assertThat(again.processesStarted()).isEqualTo(Map.of());
        assertThat(EndStateReader.read(demo.home())).isEqualTo(demo.state());
    }
}
