package io.caravanserai.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.profile.HubDatabase;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** One pool for memory and processes: what they write together, they commit together. */
@Configuration
class DatabaseWiring {

    private static final Duration TIDY_EVERY = Duration.ofMillis(250);
    private static final Duration TIDY_AT_MOST = Duration.ofMillis(50);
    private static final int CONNECTIONS = 24;
    /** Who asks while the database is away, or while everybody does, is told so before giving up. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    @Bean
    HikariDataSource dataSource(HubSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("hub");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setConnectionTimeout(LONGEST_WAIT.toMillis());
        HubSettings.Database own = settings.database();
        pool.setJdbcUrl(own == null ? HubDatabase.h2File(settings.state("db/hub")) : HubDatabase.postgres(own.url()));
        pool.setUsername(own == null ? "sa" : own.user());
        pool.setPassword(own == null ? "" : own.password());
        return pool;
    }

    @Bean
    @Primary
    PlatformTransactionManager transactions(HubSettings settings, DataSource dataSource) {
        return settings.database() == null
                ? HubDatabase.sharedCommits(dataSource)
                : new JdbcTransactionManager(dataSource);
    }

    /** Camunda's starter looks for this name. What its commands write within ours is committed with ours. */
    @Bean
    PlatformTransactionManager camundaBpmTransactionManager(PlatformTransactionManager transactions) {
        return HubDatabase.inNoHurry(transactions);
    }

    /** An H2 file does not stay small by itself; PostgreSQL does. */
    @Bean
    AutoCloseable databaseTidying(HubSettings settings, DataSource dataSource) {
        return settings.database() == null
                ? Watch.every(TIDY_EVERY, "database-tidying", () -> HubDatabase.tidy(dataSource, TIDY_AT_MOST))
                : () -> {};
    }
}
