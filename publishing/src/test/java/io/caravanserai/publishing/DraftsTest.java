package io.caravanserai.publishing;

import static io.caravanserai.publishing.House.ANN;
import static io.caravanserai.publishing.House.BOB;
import static io.caravanserai.publishing.House.TIERS;
import static io.caravanserai.publishing.House.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.table.Merge.Conflict;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.publishing.RefusedException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several people, one table. */
class DraftsTest {

    private final House house = House.onH2();
    private final House.Node node = house.opened();
    private final TableDrafts drafts = node.room().drafts();
    private final DraftLocks locks = node.room().locks();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aDraftThatIsNotThereIsRefused() {
        refused(Reason.UNKNOWN, () -> drafts.discard(new VersionId("nobody"), ANN));
        refused(Reason.UNKNOWN, () -> node.room().library().file("nothing"));
    }

    @Test
    void aContentNobodyEverSawIsRefused() {
        TableVersion draft = drafts.open(TIERS, ANN);

        refused(Reason.STALE, () -> drafts.edit(draft.id(), "made-up", List.of(cell("R001", "note", "x")), ANN));
    }

    @Test
    void theSameCellAsksWithBothTexts() {
        TableVersion draft = drafts.open(TIERS, ANN);
        edit(draft, "R013", "spend_365d", "550");

        RefusedException no =
                catchThrowableOfType(RefusedException.class, () -> edit(draft, "R013", "spend_365d", "600"));

        assertThat(no.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(no.conflicts()).containsExactly(new Conflict("R013", "spend_365d", "500", "600", "550"));
        assertThat(no).hasMessageContaining("R013").hasMessageContaining("550").hasMessageContaining("600");
    }

    @Test
    void differentCellsMerge() {
        TableVersion draft = drafts.open(TIERS, ANN);
        edit(draft, "R013", "spend_365d", "550");
        TableVersion both = edit(draft, "R012", "spend_365d", "1100");

        assertThat(text(both, "R013", "spend_365d")).isEqualTo("550");
        assertThat(text(both, "R012", "spend_365d")).isEqualTo("1100");
        assertThat(both.editors()).containsExactlyInAnyOrder("ann", "bob");
    }

    @Test
    void aStaleDraftIsNotProposedButRebased() {
        TableVersion mine = edit(drafts.open(TIERS, BOB), "R012", "spend_365d", "1100");
        published("R013", "spend_365d", "550");

        refused(Reason.STALE, () -> node.room().publisher().propose(mine.id(), "why", BOB));
        TableVersion rebased = drafts.rebase(mine.id(), List.of(), BOB);

        assertThat(text(rebased, "R013", "spend_365d")).isEqualTo("550");
        assertThat(text(rebased, "R012", "spend_365d")).isEqualTo("1100");
        assertThat(node.room().library().draft(mine.id()).stale()).isFalse();
    }

    @Test
    void whereBothChangedTheSameCellSomebodyChooses() {
        TableVersion mine = edit(drafts.open(TIERS, BOB), "R013", "spend_365d", "600");
        TableVersion other = edit(drafts.open(TIERS, BOB), "R013", "spend_365d", "700");
        published("R013", "spend_365d", "550");

        refused(Reason.CONFLICT, () -> drafts.rebase(mine.id(), List.of(), BOB));
        TableVersion chosen = drafts.rebase(mine.id(), List.of(new Choice("R013", "spend_365d", true)), BOB);
        TableVersion yielded = drafts.rebase(other.id(), List.of(new Choice("R013", "spend_365d", false)), BOB);

        assertThat(text(chosen, "R013", "spend_365d")).isEqualTo("600");
        assertThat(text(yielded, "R013", "spend_365d")).isEqualTo("550");
    }

    @Test
    void aRowThatOneRemovedAndTheOtherChangedIsAskedAboutAsAWhole() {
        TableVersion mine = edit(drafts.open(TIERS, BOB), "R013", "spend_365d", "600");
        TableVersion removal = drafts.open(TIERS, ANN);
        drafts.edit(removal.id(), removal.hash(), List.of(new TableEdit.RemoveRow("R002")), ANN);
        TableVersion kept = edit(drafts.open(TIERS, BOB), "R002", "churn_score", "61");
        publish(removal);

        assertThat(text(drafts.rebase(mine.id(), List.of(), BOB), "R013", "spend_365d"))
                .isEqualTo("600");
        TableVersion back = drafts.rebase(kept.id(), List.of(new Choice("R002", "", true)), BOB);
        assertThat(text(back, "R002", "churn_score")).isEqualTo("61");
        assertThat(node.room().library().grid(back).rows().get(1).id()).isEqualTo("R002");
    }

    @Test
    void aLockKeepsOthersOutUntilItEnds() {
        TableVersion draft = drafts.open(TIERS, ANN);
        locks.take(draft.id(), ANN, false);

        refused(Reason.LOCKED, () -> edit(draft, "R013", "spend_365d", "550"));
        refused(Reason.LOCKED, () -> locks.take(draft.id(), BOB, false));
        refused(Reason.LOCKED, () -> locks.release(draft.id(), BOB, false));
        house.now = house.now.plus(Duration.ofMinutes(10));
        edit(draft, "R013", "spend_365d", "550");
        assertThat(node.room().library().draft(draft.id()).lock()).isNull();
    }

    @Test
    void anAdminTakesALockAwayAndThatIsWrittenDown() {
        TableVersion draft = drafts.open(TIERS, ANN);
        locks.take(draft.id(), ANN, false);
        locks.take(draft.id(), ANN, false);
        locks.take(draft.id(), BOB, true);

        refused(Reason.LOCKED, () -> locks.take(draft.id(), ANN, false));
        assertThat(house.audit())
                .filteredOn(entry -> entry.version().equals(draft.id()))
                .extracting(AuditEntry::act)
                .containsExactly(Act.OVERRODE_LOCK, Act.TOOK_LOCK, Act.OPENED);
    }

    @Test
    void aRefusedUploadWaitsWithNotesAndChangesNothing() {
        TableVersion draft = drafts.open(TIERS, ANN);
        byte[] wrong =
                House.WORKSHOP.apply(TIERS, house.disk().get(TIERS), List.of(cell("R001", "churn_score", "sevn")));

        assertThatThrownBy(() -> drafts.upload(draft.id(), draft.hash(), wrong, ANN, Locale.ENGLISH))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("sevn");
        assertThat(drafts.refused(draft.id()))
                .hasValueSatisfying(bytes -> assertThat(bytes).isNotEqualTo(wrong));
        assertThat(house.version(draft.id())).isEqualTo(draft);
    }

    @Test
    void whatIsNoWorkbookIsRefusedWithoutACopy() {
        TableVersion draft = drafts.open(TIERS, ANN);
        byte[] letter = "Dear hub".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> drafts.upload(draft.id(), draft.hash(), letter, ANN, Locale.ENGLISH))
                .isInstanceOf(InvalidAssetException.class);
        assertThat(drafts.refused(draft.id())).isEmpty();
    }

    @Test
    void anUploadBecomesTheContent() {
        TableVersion draft = drafts.open(TIERS, ANN);
        byte[] better =
                House.WORKSHOP.apply(TIERS, house.disk().get(TIERS), List.of(cell("R013", "spend_365d", "550")));
        TableVersion uploaded = drafts.upload(draft.id(), draft.hash(), better, ANN, Locale.ENGLISH);

        assertThat(text(uploaded, "R013", "spend_365d")).isEqualTo("550");
        assertThat(node.room().library().grid(uploaded)).isEqualTo(House.WORKSHOP.read(TIERS, better));
    }

    @Test
    void aDiscardedDraftIsGone() {
        TableVersion draft = drafts.open(TIERS, ANN);
        drafts.discard(draft.id(), ANN);

        assertThat(house.archive().versions().open()).isEmpty();
        assertThat(house.audit().get(0).act()).isEqualTo(Act.DISCARDED);
    }

    @Test
    void contentOfDaysAgoIsForgotten() {
        TableVersion draft = drafts.open(TIERS, ANN);
        TableVersion first = edit(draft, "R013", "spend_365d", "550");
        drafts.edit(draft.id(), first.hash(), List.of(cell("R013", "spend_365d", "560")), BOB);
        node.room().tidy();
        assertThat(house.archive().workbooks().find(first.hash())).isPresent();

        house.now = house.now.plus(Duration.ofDays(2));
        node.room().tidy();
        assertThat(house.archive().workbooks().find(first.hash())).isEmpty();
    }

    private TableVersion edit(TableVersion seen, String row, String column, String text) {
        return drafts.edit(seen.id(), seen.hash(), List.of(cell(row, column, text)), BOB);
    }

    private void published(String row, String column, String text) {
        publish(edit(drafts.open(TIERS, ANN), row, column, text));
    }

    private void publish(TableVersion draft) {
        node.room().publisher().propose(draft.id(), "why", ANN);
        node.room().publisher().approve(draft.id(), null, House.CAT);
    }

    private String text(TableVersion version, String row, String column) {
        return node.room().library().grid(version).row(row).orElseThrow().text(column);
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(RefusedException.class, no -> assertThat(no.reason())
                .isEqualTo(reason));
    }
}
