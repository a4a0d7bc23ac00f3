package io.caravanserai.app.trouble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravanserai.app.House;
import io.caravanserai.app.HubApplication;
import io.caravanserai.app.settings.DecidingEvents;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @Test
    void saysEverythingWrongWithTheEnvironmentAtOnce() {
        InvalidAssetException refused = catchThrowableOfType(
                InvalidAssetException.class,
                () -> HubSettings.from(Map.of("HUB_PORT", "eighty", "HUB_ZONE", "Mars", "HUB_BATCH", "0")));

        assertThat(refused.problems())
                .extracting(Problem::sentence)
                .anySatisfy(said -> assertThat(said).contains("HUB_PORT", "eighty", "8080"))
                .anySatisfy(said -> assertThat(said).contains("HUB_ZONE", "Mars", "Asia/Shanghai"))
                .anySatisfy(said -> assertThat(said).contains("HUB_BATCH", "0", "500"));
    }

    @Test
    void saysEverythingThatIsMissingAtOnceBeforeAnythingStarts(@TempDir Path empty) {
        HubSettings settings = HubSettings.from(Map.of("HUB_ASSETS", empty.toString()));

        assertThat(catchThrowableOfType(InvalidAssetException.class, () -> HubApplication.live(settings))
                        .problems())
                .extracting(Problem::found)
                .contains("processes", "profile/features.yaml", "decision-tables/actions.yaml")
                .hasSize(5);
    }

    @Test
    void aModelMayTakeTheMemoryThatIsSet() {
        long mebibyte = 1 << 20;
        assertThat(HubSettings.from(Map.of()).models().limits().mostMemory()).isEqualTo(1024 * mebibyte);
        assertThat(HubSettings.from(Map.of("HUB_MODELS_MEMORY", "4096"))
                        .models()
                        .limits()
                        .mostMemory())
                .isEqualTo(4096 * mebibyte);
        assertThatThrownBy(() -> HubSettings.from(Map.of("HUB_MODELS_MEMORY", "1 GiB")))
                .hasMessageContaining(
                        "HUB_MODELS_MEMORY: '1 GiB' is not a whole number from 1 to 1048576." + " Maybe write 1024.");
    }

    @Test
    void anEventTypeNobodyKnowsNeverDecidesQuietly() {
        HubSettings settings =
                HubSettings.from(Map.of("HUB_DECIDE_ON", "purchase, complain", "HUB_ASSETS", House.ROOT.toString()));

        assertThatThrownBy(() -> DecidingEvents.check(settings))
                .hasMessageContaining("HUB_DECIDE_ON: 'complain' is no type of event. Types are [browse, call,");
    }

    @Test
    void decidesAndListensAsItIsTold() {
        HubSettings told = HubSettings.from(
                Map.of("HUB_DECIDE_ON", "refund,call", "HUB_DECISION_MAX_AGE", "90m", "HUB_BIND", "0.0.0.0"));

        assertThat(told.decideOn()).containsExactlyInAnyOrder("refund", "call");
        assertThat(told.decisionMaxAge()).isEqualTo(Duration.ofMinutes(90));
        assertThat(told.bind()).isEqualTo("0.0.0.0");
        assertThat(HubSettings.from(Map.of()).bind()).isEqualTo("127.0.0.1");
    }

    @Test
    void neverShowsAPassword() {
        HubSettings settings = HubSettings.from(Map.of(
                "HUB_ADMIN_PASSWORD",
                "secret-1",
                "HUB_DB_URL",
                "jdbc:postgresql://db/hub",
                "HUB_DB_PASSWORD",
                "secret-2"));

        assertThat(settings + " " + settings.database()).doesNotContain("secret");
    }

    @Test
    void hasNoDefaultPassword() {
        assertThat(HubSettings.from(Map.of()).adminPassword()).isNull();
    }

    @Test
    void aFileComesIntoForceByItselfInTheDemoOnlyUnlessSaidOtherwise() {
        Map<String, String> no = Map.of("HUB_TABLES_AUTO_PUBLISH", "no");

        assertThat(HubSettings.from(Map.of()).tables().autoPublish()).isFalse();
        assertThat(HubSettings.ofTheDemo(Map.of()).tables().autoPublish()).isTrue();
        assertThat(HubSettings.ofTheDemo(no).tables().autoPublish()).isFalse();
        assertThat(HubSettings.from(Map.of()).models().autoPromote()).isFalse();
        assertThat(HubSettings.ofTheDemo(Map.of()).models().autoPromote()).isTrue();
        assertThat(HubSettings.from(Map.of()).tables().replayRequired()).isTrue();
    }
}
