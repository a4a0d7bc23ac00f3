package io.caravanserai.app.wiring;

import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.profile.HubDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One pool for memory and processes: what they write together, they commit together. */
@Configuration
class DatabaseWiring {

    private static final int CONNECTIONS = 16;

    @Bean
    HikariDataSource dataSource(HubSettings settings) {
        HikariDataSource pool = new HikariDataSource();
        pool.setPoolName("hub");
        pool.setMaximumPoolSize(CONNECTIONS);
        HubSettings.Database own = settings.database();
        pool.setJdbcUrl(own == null ? HubDatabase.h2File(settings.state("db/hub")) : HubDatabase.postgres(own.url()));
        pool.setUsername(own == null ? "sa" : own.user());
        pool.setPassword(own == null ? "" : own.password());
        return pool;
    }
}
