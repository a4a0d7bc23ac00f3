package io.caravanserai.profile;

import org.springframework.jdbc.core.JdbcTemplate;

class OutageOnH2Test extends OutageContract {

    @Override
    protected TestHouse open() {
        return TestHouse.onH2();
    }

    @Override
    void stopDatabase() {
        new JdbcTemplate(house.dataSource()).execute("shutdown immediately");
    }

    /** The next connection opens the file again. */
    @Override
    void startDatabase() {
        house.dataSource().getHikariPoolMXBean().softEvictConnections();
    }
}
