package io.caravanserai.app.wholeway;

import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.profile.HubDatabase;
import io.caravanserai.testkit.TestPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one hub after the other keeps its state.
 *
 * @param postgres address of its database, null for the embedded file in the folder
 */
record HubHome(Path folder, @Nullable String postgres) {

    private static final String POSTGRES = "postgres";

    static HubHome onH2(Path folder) {
        return new HubHome(folder, null);
    }

    /** With a database nobody used before. */
    static HubHome onPostgres(Path folder) {
        return new HubHome(folder, TestPostgres.freshDatabase());
    }

    /** What a hub has to be told to find it. */
    Map<String, String> settings() {
        return postgres == null
                ? Map.of("HUB_HOME", folder.toString())
                : Map.of(
                        "HUB_HOME", folder.toString(),
                        "HUB_DB_URL", postgres,
                        "HUB_DB_USER", POSTGRES,
                        "HUB_DB_PASSWORD", POSTGRES);
    }

    /** The database; an embedded one opens only when its hub has ended. */
    HikariDataSource database() {
        HikariDataSource database = new HikariDataSource();
        database.setJdbcUrl(postgres == null ? HubDatabase.h2File(folder.resolve("db/hub")) : postgres);
        database.setUsername(postgres == null ? "sa" : POSTGRES);
        database.setPassword(postgres == null ? "" : POSTGRES);
        return database;
    }
}
