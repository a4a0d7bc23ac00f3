package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.problem.InvalidAssetException;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class HubSchemaTest {

    @TempDir
    private Path folder;

    @Test
    void aDatabaseThatANewerHubHasChangedIsLeftAlone() {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(HubDatabase.h2File(folder.resolve("hub")));
        HubDatabase.migrate(database);
        assertThatCode(() -> HubDatabase.migrate(database)).doesNotThrowAnyException();

        JdbcClient.create(database)
                .sql(
                        """
                        insert into "hub_schema_history" values
                        (1000, '1000.1', 'of a newer hub', 'SQL', 'V1000_1__of_a_newer_hub.sql', 1, 'sa', now(), 1, true)
                        """)
                .update();

        assertThatThrownBy(() -> HubDatabase.migrate(database))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageMatching(
                        "database, hub_schema_history: '1000.1' is newer than [1-9][0-9.]*, the newest tables this hub"
                                + " knows. Start the version that ran last, .*");
    }
}
