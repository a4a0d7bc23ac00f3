package io.caravanserai.profile;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class OutageOnPostgresTest extends OutageContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onPostgres();
    }

    @Override
    void stopDatabase() {
        try (Connection other = DriverManager.getConnection(house.dataSource().getJdbcUrl(), "postgres", "postgres")) {
            other.createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void startDatabase() {
        house.dataSource().getHikariPoolMXBean().softEvictConnections();
    }
}
