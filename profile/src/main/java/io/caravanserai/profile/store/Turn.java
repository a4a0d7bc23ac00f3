package io.caravanserai.profile.store;

import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/** One at a time in the whole cluster: whoever changes something holds a row until the commit. */
public final class Turn {

    private static final String TAKE = "select id from table_turn where id = ? for update";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;
    private final int row;

    /** @param row of those that wait for each other */
    public Turn(JdbcTemplate jdbc, JdbcUnitOfWork work, int row) {
        this.jdbc = jdbc;
        this.work = work;
        this.row = row;
    }

    public <T> T take(Supplier<T> change) {
        return work.run(() -> {
            jdbc.queryForObject(TAKE, Integer.class, row);
            return change.get();
        });
    }
}
