package io.caravanserai.profile.store;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Durable counts, moved in the transaction of what they count. */
final class Counters {

    static final String EVENTS = "events";
    static final String DUPLICATES = "duplicates";
    static final String QUARANTINED = "quarantined";
    static final String CUSTOMERS = "customers";
    static final String RULES_ONLY = "rules_only";
    static final String DECISION = "decision:";
    static final String PROCESS = "process:";

    private static final int SLOTS = 8;
    private static final String ADD = "update counter set total = total + ? where name = ? and slot = ?";
    private static final String INSERT = "insert into counter (total, name, slot) values (?, ?, ?)";
    private static final String READ = "select name, sum(total) from counter group by name";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate nested;

    /** @param nested rolls back no more than what runs in it */
    Counters(JdbcTemplate jdbc, TransactionTemplate nested) {
        this.jdbc = jdbc;
        this.nested = nested;
    }

    /** In name order, so that two writers never wait for each other in a circle. */
    void add(Map<String, Long> changes) {
        int slot = (int) (Thread.currentThread().getId() % SLOTS);
        new TreeMap<>(changes).forEach((name, change) -> add(name, slot, change));
    }

    private void add(String name, int slot, long change) {
        if (change != 0 && jdbc.update(ADD, change, name, slot) == 0) {
            begin(name, slot, change);
        }
    }

    /** Of two that begin the same count at once, the second waits for the first, and adds. */
    private void begin(String name, int slot, long change) {
        try {
            nested.executeWithoutResult(status -> jdbc.update(INSERT, change, name, slot));
        } catch (DuplicateKeyException begunMeanwhile) {
            jdbc.update(ADD, change, name, slot);
        }
    }

    Map<String, Long> read() {
        Map<String, Long> totals = new TreeMap<>();
        RowCallbackHandler read = row -> totals.put(row.getString(1), row.getLong(2));
        jdbc.query(READ, read);
        return totals;
    }
}
