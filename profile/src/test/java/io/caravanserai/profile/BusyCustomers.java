package io.caravanserai.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Customers of whom commit after commit changes some: as hard on an H2 file as the hub, and known row by row afterwards. */
final class BusyCustomers {

    static final int PEOPLE = 3_000;

    private static final int CHANGED = 60;
    private static final int BYTES = 600;
    private static final String INSERT =
            "insert into customer (id, canonical_id, first_seen, last_seen, identifiers, features) values (?, ?, "
                    + "current_timestamp, current_timestamp, 1, ?)";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    BusyCustomers(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(HubDatabase.sharedCommits(dataSource));
    }

    void found() {
        List<Object[]> rows = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            rows.add(new Object[] {id(person), id(person), content(0, person)});
        }
        transactions.executeWithoutResult(status -> jdbc.batchUpdate(INSERT, rows));
    }

    void commit(int number) {
        List<Object[]> rows = new ArrayList<>();
        for (int person : changedBy(number)) {
            rows.add(new Object[] {content(number, person), id(person)});
        }
        reuseSpaceAtOnce();
        transactions.executeWithoutResult(
                status -> jdbc.batchUpdate("update customer set features = ? where id = ?", rows));
    }

    /** So that a short test meets what takes the hub minutes. Each new connection of the pool asks for a second again. */
    private void reuseSpaceAtOnce() {
        jdbc.execute("set retention_time 0");
    }

    /** True when every customer is as commit 1 to that number left it. */
    boolean isAsAfter(int commits) {
        int[] last = new int[PEOPLE];
        for (int number = 1; number <= commits; number++) {
            for (int person : changedBy(number)) {
                last[person] = number;
            }
        }
        List<byte[]> found = jdbc.query("select features from customer order by id", (row, place) -> row.getBytes(1));
        for (int person = 0; person < PEOPLE; person++) {
            if (!Arrays.equals(found.get(person), content(last[person], person))) {
                return false;
            }
        }
        return found.size() == PEOPLE;
    }

    private static int[] changedBy(int number) {
        return new Random(number).ints(0, PEOPLE).distinct().limit(CHANGED).toArray();
    }

    private static byte[] content(int number, int person) {
        byte[] bytes = new byte[BYTES];
        new Random(number * 1_000_003L + person).nextBytes(bytes);
        return bytes;
    }

    private static String id(int person) {
        return "c%08d".formatted(person);
    }
}
