package io.caravanserai.publishing;

import static io.caravanserai.publishing.House.ANN;
import static io.caravanserai.publishing.House.BOB;
import static io.caravanserai.publishing.House.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionState;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A table nobody had before. */
class NewTablesTest {

    private static final String WINTER = "offers/winter-offers";

    private final House house = House.onH2();
    private final House.Node node = house.opened();
    private final NewTables tables = node.room().newTables();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void aNameThatCannotBeIsRefused() {
        refused("winter", "is not GROUP/NAME");
        refused("offers/../winter", "is not GROUP/NAME");
        refused("offers/retention-offers", "is there already: offers/retention-offers.xlsx");
        refused("service/value-tiers", "is there already: customer/value-tiers.xlsx");
    }

    @Test
    void aGroupWhoseTablesAreAskedByNameTakesNoNewOne() {
        refused("policy/caps", "nobody would ask it");
        refused("customer/moods", "Maybe one of [service, offers]");
    }

    @Test
    void aDescriptionWithMistakesIsRefusedWithAllOfThem() {
        assertThatThrownBy(() -> tables.open(WINTER, "hit: first\ncolumns: [{ask: weather}]", ANN))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("weather");
        assertThat(house.archive().versions().open()).isEmpty();
    }

    @Test
    void itBeginsAsADraftAndIsAskedOnceItIsInForce() {
        TableVersion draft = tables.open(WINTER, "", ANN);
        assertThat(draft.state()).isEqualTo(VersionState.DRAFT);
        assertThat(node.book().current().tablesOf("offers")).doesNotContain("winter-offers");
        refused(WINTER, "is there already");

        node.room().drafts().edit(draft.id(), draft.hash(), List.of(cell("R001", "churn_score", "62")), ANN);
        node.room().publisher().propose(draft.id(), "winter", ANN);
        TableVersion active = node.room().publisher().approve(draft.id(), null, BOB);

        assertThat(active.state()).isEqualTo(VersionState.ACTIVE);
        assertThat(active.number()).isEqualTo(1);
        assertThat(node.book().current().tablesOf("offers"))
                .containsExactly("cross-sell-offers", "retention-offers", "winter-offers");
    }

    @Test
    void aDiscardedOneIsAsIfItHadNeverBeen() {
        TableVersion draft = tables.open(WINTER, "", ANN);
        node.room().drafts().discard(draft.id(), ANN);

        assertThat(tables.open(WINTER, "", BOB).state()).isEqualTo(VersionState.DRAFT);
    }

    private void refused(String name, String because) {
        assertThatThrownBy(() -> tables.open(name, "", ANN))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining(because);
    }
}
