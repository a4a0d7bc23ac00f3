package io.caravanserai.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.routes.TestConnectors;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveConnectorsTest {

    @TempDir
    Path folder;

    @Test
    void startsWithoutABrokenConnectorAndTakesItUpOnceItIsMended() {
        TestConnectors files = new TestConnectors(folder).broken("orders").purchases("shop", "type: webhook");
        LiveConnectors live = files.live();

        assertThat(live.sources()).extracting(ConnectorDefinition::name).containsExactly("shop");
        assertThat(live.problems()).extracting(Problem::file).allMatch(file -> file.contains("orders.yaml"));

        files.purchases("orders", "type: webhook");
        assertThat(live.reload()).containsExactly("orders");
        assertThat(live.problems()).isEmpty();
    }

    @Test
    void keepsTheLastGoodVersionOfAFileThatBreaksAndTakesTheOthersUp() {
        TestConnectors files = new TestConnectors(folder).purchases("orders", "type: webhook");
        LiveConnectors live = files.live();
        files.broken("orders").purchases("shop", "type: webhook");
        assertThat(live.reload()).containsExactly("shop");
        assertThat(live.sources()).extracting(ConnectorDefinition::name).containsExactly("orders", "shop");
        assertThat(live.problems()).isNotEmpty().allMatch(problem -> problem.file()
                .contains("orders"));
        files.purchases("orders", "type: webhook");
        live.reload();
        assertThat(live.problems()).isEmpty();
    }

    @Test
    void namesWhatChangedAndWhatWent() {
        TestConnectors files =
                new TestConnectors(folder).purchases("orders", "type: webhook").purchases("shop", "type: webhook");
        LiveConnectors live = files.live();
        assertThat(live.reload()).isEmpty();
        files.purchases("orders", "type: webhook, longest-body: 7");
        files.delete("shop");
        assertThat(live.reload()).containsExactly("orders", "shop");
        assertThat(live.find("shop")).isEmpty();
    }
}
