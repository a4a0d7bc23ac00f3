package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class DatabaseAwayTest {

    private static final HikariDataSource NOBODY_THERE = nobodyThere();

    @Test
    void asksToTryAgainAtEveryDoor() {
        FeatureCatalogue features = FeatureCatalogue.read(TestHouse.featuresFile());
        ProfileRoom room = new ProfileRoom(
                NOBODY_THERE,
                new DataSourceTransactionManager(NOBODY_THERE),
                features,
                features.catalogue(),
                "salt",
                () -> TestHouse.NOW,
                TestHouse.ZONE);
        QuarantinedSignal bad = QuarantinedSignal.of(
                new Signal("orders", "line 1", new byte[1]), new Problem("orders", "", "", "", ""), TestHouse.NOW);

        retriesLater(() -> room.unitOfWork().run(() -> 1));
        retriesLater(() -> room.stats().read());
        retriesLater(() -> room.quarantine().keep(List.of(bad)));
        retriesLater(() -> room.customers().view(new CustomerId("x"), TestHouse.NOW));
        retriesLater(() -> room.pendingOutcomes().due(1));
        retriesLater(() -> HubDatabase.migrate(NOBODY_THERE));
        retriesLater(() -> HubDatabase.tidy(NOBODY_THERE, Duration.ofMillis(1)));
    }

    @Test
    void buildsAddresses() {
        assertThat(HubDatabase.postgres("jdbc:postgresql://db/hub"))
                .isEqualTo("jdbc:postgresql://db/hub?reWriteBatchedInserts=true");
        assertThat(HubDatabase.postgres("jdbc:postgresql://db/hub?reWriteBatchedInserts=false"))
                .isEqualTo("jdbc:postgresql://db/hub?reWriteBatchedInserts=false");
    }

    private static void retriesLater(Runnable work) {
        assertThatExceptionOfType(RetryLaterException.class).isThrownBy(work::run);
    }

    private static HikariDataSource nobodyThere() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:postgresql://127.0.0.1:1/nobody");
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(250);
        return new HikariDataSource(config);
    }
}
