package io.caravanserai.publishing;

import static io.caravanserai.publishing.House.ANN;
import static io.caravanserai.publishing.House.BOB;
import static io.caravanserai.publishing.House.CAT;
import static io.caravanserai.publishing.House.TIERS;
import static io.caravanserai.publishing.House.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.Finding.Severity;
import io.caravanserai.domain.table.LintReport;
import io.caravanserai.domain.table.Population;
import io.caravanserai.domain.table.Reign;
import io.caravanserai.domain.table.TableEconomics;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableLint;
import io.caravanserai.publishing.RefusedException.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the draft into force and back. */
class PublishingTest {

    /** Who spent less than this does not count as growing; no case is at this line. */
    private static final TableEdit STRICTER = cell("R013", "spend_365d", "550");

    private final House house = House.onH2();
    private final House.Node node = house.opened();
    private final TableDrafts drafts = node.room().drafts();
    private final TablePublisher publisher = node.room().publisher();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void nobodyApprovesWhatTheyChanged() {
        TableVersion draft = changed(ANN, STRICTER);
        drafts.edit(draft.id(), draft.hash(), List.of(cell("R012", "spend_365d", "1001")), BOB);
        publisher.propose(draft.id(), "growing customers only", ANN);

        refused(Reason.SAME_PERSON, () -> publisher.approve(draft.id(), null, ANN));
        refused(Reason.SAME_PERSON, () -> publisher.approve(draft.id(), null, BOB));
        assertThat(publisher.approve(draft.id(), null, CAT).state()).isEqualTo(VersionState.ACTIVE);
    }

    @Test
    void aFailingCaseBlocksAndIsNamed() {
        TableVersion draft = changed(ANN, cell("R001", "churn_score", "85"));

        assertThatThrownBy(() -> publisher.propose(draft.id(), "stricter", ANN))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("came out instead of");
        assertThat(house.version(draft.id()).state()).isEqualTo(VersionState.DRAFT);
        assertThat(node.room().library().draft(draft.id()).proof().cases())
                .extracting(Proof.Cases::failed)
                .isEqualTo(1);
    }

    @Test
    void aWrongCellBlocksAndIsNamed() {
        TableVersion draft = changed(ANN, cell("R001", "churn_score", "sevn"));

        assertThatThrownBy(() -> publisher.propose(draft.id(), "typing", ANN))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("sevn");
    }

    @Test
    void aProposalSaysWhy() {
        TableVersion draft = changed(ANN, STRICTER);

        refused(Reason.INCOMPLETE, () -> publisher.propose(draft.id(), "  ", ANN));
    }

    @Test
    void aProposalChangesSomething() {
        TableVersion draft = drafts.open(TIERS, ANN);

        refused(Reason.NOT_NOW, () -> publisher.propose(draft.id(), "nothing", ANN));
    }

    @Test
    void aProposedVersionIsNotEditedBehindTheApproversBack() {
        TableVersion proposed = proposed(ANN, STRICTER);

        refused(
                Reason.NOT_NOW,
                () -> drafts.edit(proposed.id(), proposed.hash(), List.of(cell("R001", "churn_score", "1")), ANN));
    }

    @Test
    void withoutTheReplayThatTheHouseRequiresNothingIsProposed() {
        House.Node strict = house.node(PublishingSettings.of(false, true));
        TableVersion draft = changed(ANN, STRICTER);
        TablePublisher strictly = strict.room().publisher();

        assertThatThrownBy(() -> strictly.propose(draft.id(), "why", ANN)).hasMessageContaining("was not replayed");
        replayed(draft);
        TableVersion edited = drafts.edit(draft.id(), draft.hash(), List.of(cell("R012", "spend_365d", "1001")), ANN);
        assertThatThrownBy(() -> strictly.propose(draft.id(), "why", ANN)).hasMessageContaining("was not replayed");

        replayed(edited);
        assertThat(strictly.propose(draft.id(), "why", ANN).state()).isEqualTo(VersionState.PROPOSED);
    }

    @Test
    void lintErrorsBlockAndHintsDoNot() {
        TableVersion draft = changed(ANN, STRICTER);

        assertThatThrownBy(() -> finding(Severity.ERROR).propose(draft.id(), "why", ANN))
                .hasMessageContaining("must be mended first");
        assertThat(finding(Severity.HINT).propose(draft.id(), "why", ANN).state())
                .isEqualTo(VersionState.PROPOSED);
    }

    @Test
    void anApprovedVersionDecidesAtOnce() {
        assertThat(node.tier(520)).isEqualTo("potential");
        TableVersion proposed = proposed(ANN, STRICTER);
        assertThat(node.tier(520)).isEqualTo("potential");

        TableVersion active = publisher.approve(proposed.id(), null, BOB);

        assertThat(node.tier(520)).isEqualTo("general");
        assertThat(active.number()).isEqualTo(2);
        assertThat(active.approval()).isEqualTo(new TableVersion.Approval("bob", LocalDate.of(2026, 3, 10)));
        assertThat(house.archive().releases().number()).isEqualTo(2);
        assertThat(house.archive().versions().numbered(TIERS, 1).orElseThrow().state())
                .isEqualTo(VersionState.RETIRED);
    }

    @Test
    void aVersionWaitsForTheFirstMinuteOfItsDayInTheHousesZone() {
        TableVersion proposed = proposed(ANN, STRICTER);
        publisher.approve(proposed.id(), LocalDate.of(2026, 3, 12), BOB);
        refused(
                Reason.INCOMPLETE,
                () -> publisher.approve(proposed(CAT, STRICTER).id(), LocalDate.of(2026, 3, 9), BOB));

        house.now = Instant.parse("2026-03-11T15:59:59Z");
        node.room().look();
        assertThat(node.tier(520)).isEqualTo("potential");
        house.now = Instant.parse("2026-03-11T16:00:00Z");
        node.room().look();
        assertThat(node.tier(520)).isEqualTo("general");
    }

    @Test
    void whatWasApprovedForTheGroundOfYesterdayIsAskedAgain() {
        publish(ANN, BOB, cell("R012", "spend_365d", "1001"));
        TableVersion waiting = proposed(ANN, STRICTER);
        publisher.approve(waiting.id(), LocalDate.of(2026, 3, 12), BOB);
        publisher.rollback(TIERS, 1, "too strict", BOB);

        house.now = Instant.parse("2026-03-12T01:00:00Z");
        node.room().look();

        assertThat(house.version(waiting.id()).state()).isEqualTo(VersionState.PROPOSED);
        refused(Reason.STALE, () -> publisher.approve(waiting.id(), null, CAT));
    }

    @Test
    void aRejectedVersionSaysWhyAndMayBeMended() {
        TableVersion proposed = proposed(ANN, STRICTER);
        refused(Reason.INCOMPLETE, () -> publisher.reject(proposed.id(), "", BOB));
        TableVersion rejected = publisher.reject(proposed.id(), "too strict", BOB);
        assertThat(rejected.why()).isEqualTo("too strict");

        drafts.edit(rejected.id(), rejected.hash(), List.of(cell("R013", "spend_365d", "510")), ANN);
        TableVersion again = publisher.propose(rejected.id(), "softer", ANN);

        assertThat(again.number()).isEqualTo(2);
        assertThat(publisher.approve(again.id(), null, BOB).state()).isEqualTo(VersionState.ACTIVE);
    }

    @Test
    void aProposalThatWasGivenUpIsOverAndNobodyElseGetsItsNumber() {
        TableVersion rejected = publisher.reject(proposed(ANN, STRICTER).id(), "too strict", BOB);
        drafts.discard(rejected.id(), ANN);

        assertThat(house.archive().versions().open()).isEmpty();
        refused(Reason.NOT_NOW, () -> drafts.discard(rejected.id(), ANN));
        assertThat(proposed(ANN, STRICTER).number()).isEqualTo(3);
    }

    @Test
    void anEarlierVersionIsBackInForceInOneCall() {
        publish(ANN, BOB, STRICTER);
        refused(Reason.UNKNOWN, () -> publisher.rollback(TIERS, 9, "why", BOB));
        refused(Reason.NOT_NOW, () -> publisher.rollback(TIERS, 2, "why", BOB));

        TableVersion back = publisher.rollback(TIERS, 1, "complaints", BOB);

        assertThat(back.state()).isEqualTo(VersionState.ACTIVE);
        assertThat(node.tier(520)).isEqualTo("potential");
        assertThat(house.archive().releases().number()).isEqualTo(3);
    }

    @Test
    void aNewVersionIsNewOnlyForTheRowsItChanged() {
        VersionId first = house.archive().releases().current().versions().get(TIERS);
        VersionId second = publish(ANN, BOB, STRICTER, cell("R012", "spend_365d", "1001"));
        VersionId third = publish(ANN, BOB, cell("R001", "churn_score", "80 .. 100"));
        List<Reign> reigns = List.of(new Reign(third, 10), new Reign(second, 500), new Reign(first, 2_000));
        TableEconomics counted =
                new TableEconomics("value-tiers", 2_500, reigns, house.now, house.now, 1_000, Map.of());

        assertThat(node.room().library().economics(house.version(third), counted))
                .satisfies(rows -> assertThat(rows.keySet()).contains("R001", "R002", "R012", "R013"))
                .allSatisfy((row, did) -> assertThat(did.dead())
                        .as(row)
                        .isEqualTo(!List.of("R001", "R012", "R013").contains(row)));
    }

    @Test
    void theAuditTellsWhoWhenWhatWhyAndFromWhere() {
        publish(ANN, BOB, STRICTER);
        publisher.rollback(TIERS, 1, "complaints", BOB);

        assertThat(house.audit())
                .filteredOn(entry -> entry.file().equals(TIERS))
                .extracting(AuditEntry::act)
                .containsExactly(
                        Act.ACTIVATED,
                        Act.ROLLED_BACK,
                        Act.ACTIVATED,
                        Act.APPROVED,
                        Act.PROPOSED,
                        Act.EDITED,
                        Act.OPENED,
                        Act.ACTIVATED,
                        Act.IMPORTED);
        AuditEntry rollback = house.audit().get(1);
        assertThat(rollback.actor()).isEqualTo(BOB);
        assertThat(rollback.why()).isEqualTo("complaints");
        assertThat(rollback.at()).isEqualTo(house.now.truncatedTo(ChronoUnit.MICROS));
    }

    private TableVersion changed(Actor who, TableEdit... edits) {
        TableVersion draft = drafts.open(TIERS, who);
        return drafts.edit(draft.id(), draft.hash(), List.of(edits), who);
    }

    private TableVersion proposed(Actor who, TableEdit... edits) {
        return publisher.propose(changed(who, edits).id(), "because", who);
    }

    private VersionId publish(Actor author, Actor approver, TableEdit... edits) {
        return publisher.approve(proposed(author, edits).id(), null, approver).id();
    }

    private void replayed(TableVersion version) {
        Proof.Replay replay = new Proof.Replay("r1", "digest", 1000, 7, house.now);
        house.archive().workbooks().prove(Proof.none(version.hash()).with(replay));
    }

    /** A house whose lint finds one gap of this severity in every table. */
    private TablePublisher finding(Severity severity) {
        Finding gap = new Finding(
                Finding.Kind.GAP, severity, "", "", "", "sheet 'rules'", new Label("缺口", "A gap."), 7, Map.of());
        TableLint lint = (file, workbook, population) ->
                new LintReport(List.of(gap), true, 0, 0, Population.Period.upTo(house.now));
        return house.node(PublishingSettings.of(false, false), lint).room().publisher();
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.reason())
                .isEqualTo(reason));
    }
}
