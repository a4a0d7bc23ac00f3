package io.caravanserai.publishing;

import static io.caravanserai.publishing.House.ANN;
import static io.caravanserai.publishing.House.BOB;
import static io.caravanserai.publishing.House.CAT;
import static io.caravanserai.publishing.House.OFFERS;
import static io.caravanserai.publishing.House.TIERS;
import static io.caravanserai.publishing.House.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.publishing.RefusedException.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Files go the way of every other change. */
class DiskTest {

    private static final PublishingSettings AUTO = PublishingSettings.of(true, false);
    private static final TableEdit STRICTER = cell("R013", "spend_365d", "550");
    private static final TableEdit FREQUENT = cell("R012", "spend_365d", "1001");

    private final House house = House.onH2();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void decisionsWaitUntilEveryWorkbookOfTheFirstStartIsGood() {
        byte[] good = house.disk().put(OFFERS, new byte[] {1, 2, 3});
        House.Node node = house.opened();

        assertThatThrownBy(() -> node.tier(520)).isInstanceOf(RetryLaterException.class);
        assertThat(node.room().problems()).extracting(Problem::file).containsOnly(OFFERS);
        assertThat(house.archive().releases().number()).isZero();
        house.disk().put(OFFERS, good);
        house.takenBy(node);
        assertThat(node.tier(520)).isEqualTo("potential");
        assertThat(node.room().problems()).isEmpty();
    }

    @Test
    void whatIsOnDiskAtTheFirstStartIsTheFirstRelease() {
        House.Node node = house.opened();

        assertThat(node.room().library().tables()).hasSize(house.disk().size()).allSatisfy(table -> {
            assertThat(table.inForce()).isNotNull();
            assertThat(table.inForce().number()).isEqualTo(1);
            assertThat(table.open()).isEmpty();
        });
        assertThat(node.room().releaseHere()).isEqualTo(1);
        assertThat(node.room().problems()).isEmpty();
    }

    @Test
    void aSecondStartOnTheSameFilesChangesNothing() {
        house.opened();
        int lines = house.audit().size();
        house.opened(AUTO);

        assertThat(house.archive().releases().number()).isEqualTo(1);
        assertThat(house.audit()).hasSize(lines);
    }

    @Test
    void aChangedFileWaitsForApproval() {
        House.Node node = house.opened();
        house.saved(TIERS, STRICTER).takenBy(node);

        assertThat(node.tier(520)).isEqualTo("potential");
        TableVersion waiting = house.archive().versions().open().get(0);
        assertThat(waiting.author()).isEqualTo("disk");
        assertThat(waiting.state()).isEqualTo(VersionState.PROPOSED);
        node.room().publisher().approve(waiting.id(), null, ANN);
        assertThat(node.tier(520)).isEqualTo("general");
    }

    @Test
    void whereTheHouseAllowsItAChangedFileComesIntoForceByItself() {
        House.Node node = house.opened(AUTO);
        house.saved(TIERS, STRICTER).takenBy(node);

        assertThat(node.tier(520)).isEqualTo("general");
        assertThat(house.archive().versions().numbered(TIERS, 2).orElseThrow().approval())
                .extracting(TableVersion.Approval::approver)
                .isEqualTo("hub");
    }

    @Test
    void aFailingCaseKeepsAFileOutEvenThen() {
        House.Node node = house.opened(AUTO);
        house.saved(TIERS, cell("R001", "churn_score", "85")).takenBy(node);

        assertThat(node.room().releaseHere()).isEqualTo(1);
        assertThat(node.room().problems()).extracting(Problem::file).containsOnly(TIERS);
        assertThat(house.archive().versions().open()).hasSize(1);
    }

    @Test
    void aBadFileIsNamedUntilItIsMendedAndDoesNotKeepItsNeighbourOut() {
        House.Node node = house.opened(AUTO);
        byte[] good = house.disk().get(OFFERS);
        house.disk().put(OFFERS, new byte[] {1});
        house.saved(TIERS, STRICTER).takenBy(node);

        assertThat(node.tier(520)).isEqualTo("general");
        assertThat(node.room().problems()).extracting(Problem::file).containsOnly(OFFERS);
        house.disk().put(OFFERS, good);
        house.takenBy(node);
        assertThat(node.room().problems()).isEmpty();
    }

    @Test
    void aFileThatIsGoneStaysInForceAndIsMissed() {
        House.Node node = house.opened(AUTO);
        house.disk().remove(TIERS);
        house.takenBy(node);

        assertThat(node.tier(520)).isEqualTo("potential");
        assertThat(node.room().problems()).singleElement().satisfies(problem -> assertThat(problem.sentence())
                .contains("is gone")
                .contains("Maybe put it back"));
    }

    @Test
    void aFileDoesNotTakeBackWhatTheConsolePublished() {
        House.Node node = house.opened(AUTO);
        publishedInTheConsole(node, STRICTER);
        house.saved(TIERS, FREQUENT).takenBy(node);

        assertThat(node.tier(520)).isEqualTo("general");
        assertThat(text(node, "R012")).isEqualTo("1001");
        assertThat(node.room().problems()).isEmpty();
    }

    @Test
    void whereFileAndConsoleSayDifferentThingsSomebodyChooses() {
        House.Node node = house.opened(AUTO);
        publishedInTheConsole(node, STRICTER);
        house.saved(TIERS, cell("R013", "spend_365d", "600")).takenBy(node);

        assertThat(text(node, "R013")).isEqualTo("550");
        assertThat(node.room().problems()).singleElement().satisfies(problem -> assertThat(problem.advice())
                .contains("choose"));
        TableVersion waiting = house.archive().versions().open().get(0);
        node.room().publisher().withdraw(waiting.id(), ANN);
        assertThatThrownBy(() -> node.room().drafts().rebase(waiting.id(), List.of(), ANN))
                .isInstanceOfSatisfying(
                        RefusedException.class, no -> assertThat(no.reason()).isEqualTo(Reason.CONFLICT));
        node.room().drafts().rebase(waiting.id(), List.of(new Choice("R013", "spend_365d", true)), ANN);
        node.room().publisher().propose(waiting.id(), "the file is right", ANN);
        node.room().publisher().approve(waiting.id(), null, BOB);
        assertThat(text(node, "R013")).isEqualTo("600");
    }

    @Test
    void aFileSavedTwiceIsProposedAsAWhole() {
        House.Node node = house.opened();
        house.saved(TIERS, STRICTER).takenBy(node);
        house.saved(TIERS, FREQUENT).takenBy(node);

        List<TableVersion> open = house.archive().versions().open();
        assertThat(open).extracting(TableVersion::state).containsExactly(VersionState.PROPOSED);
        assertThat(house.archive().versions().numbered(TIERS, 2).orElseThrow().state())
                .isEqualTo(VersionState.DISCARDED);
        TableVersion second = house.archive().versions().numbered(TIERS, 3).orElseThrow();
        node.room().publisher().approve(second.id(), null, ANN);
        assertThat(text(node, "R013")).isEqualTo("550");
        assertThat(text(node, "R012")).isEqualTo("1001");
    }

    @Test
    void twoNodesThatSeeTheSameFileProposeItOnce() {
        House.Node one = house.opened();
        House.Node two = house.opened();
        house.saved(TIERS, STRICTER).takenBy(one);
        house.takenBy(two);

        assertThat(house.archive().versions().open()).hasSize(1);
    }

    @Test
    void aNewFileIsANewTable() {
        byte[] copy = house.disk().get(TIERS).clone();
        House.Node node = house.opened();
        house.disk().putAll(Map.of("customer/winter-tiers.xlsx", copy));
        house.takenBy(node);

        TableVersion waiting = house.archive().versions().open().get(0);
        assertThat(waiting.number()).isEqualTo(1);
        assertThat(waiting.base()).isNull();
        node.room().publisher().approve(waiting.id(), null, ANN);
        assertThat(node.room().library().version("winter-tiers", null).state()).isEqualTo(VersionState.ACTIVE);
    }

    private void publishedInTheConsole(House.Node node, TableEdit edit) {
        TableVersion draft = node.room().drafts().open(TIERS, ANN);
        node.room().drafts().edit(draft.id(), draft.hash(), List.of(edit), ANN);
        node.room().publisher().propose(draft.id(), "why", ANN);
        node.room().publisher().approve(draft.id(), null, CAT);
    }

    private static String text(House.Node node, String row) {
        TableVersion inForce = node.room().library().version("value-tiers", null);
        return node.room().library().grid(inForce).row(row).orElseThrow().text("spend_365d");
    }
}
