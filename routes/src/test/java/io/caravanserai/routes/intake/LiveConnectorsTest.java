package io.caravanserai.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.routes.TestConnectors;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveConnectorsTest {

    @TempDir
    Path folder;

    @Test
    void refusesToStartWithABrokenConnector() {
        TestConnectors files = new TestConnectors(folder).broken("orders");
        assertThatThrownBy(files::live)
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("orders.yaml");
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
