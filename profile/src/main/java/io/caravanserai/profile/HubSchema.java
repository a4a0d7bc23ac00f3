package io.caravanserai.profile;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.util.Arrays;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;

/** The tables of the house: created, brought up to date, and left alone where a newer hub has changed them. */
final class HubSchema {

    private static final String HISTORY = "hub_schema_history";

    private final Flyway flyway;

    HubSchema(DataSource dataSource, Map<String, String> placeholders) {
        flyway = Flyway.configure(HubSchema.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table(HISTORY)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .placeholders(placeholders)
                .load();
    }

    /** @throws InvalidAssetException when a newer hub has been here; it may mean something else by the same rows */
    void migrate() {
        MigrationInfoService migrations = flyway.info();
        Arrays.stream(migrations.all())
                .filter(one -> one.getState() == MigrationState.FUTURE_SUCCESS)
                .reduce((older, newer) -> newer)
                .ifPresent(newest -> refuse(newest, newestKnown(migrations)));
        flyway.migrate();
    }

    private static String newestKnown(MigrationInfoService migrations) {
        return Arrays.stream(migrations.all())
                .filter(one -> one.getState().isResolved())
                .map(one -> one.getVersion().getVersion())
                .reduce("0", (older, newer) -> newer);
    }

    private static void refuse(MigrationInfo newest, String known) {
        throw new InvalidAssetException(
                new Problem(
                        "database",
                        HISTORY,
                        newest.getVersion().getVersion(),
                        "is newer than %s, the newest tables this hub knows".formatted(known),
                        "Start the version that ran last, or put the backup of before it back (docs/how-to/back-up-and-upgrade.md)."));
    }
}
