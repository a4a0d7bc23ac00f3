package io.caravanserai.profile;

import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Who changed what, and when. Lines are only ever added. */
public final class AuditLog {

    private static final String INSERT = "insert into audit (time, who, what) values (?, ?, ?)";
    private static final String NEWEST = "select time, who, what from audit order by id desc limit ?";
    private static final int LONGEST = 2_000;

    private final JdbcTemplate jdbc;
    private final UnitOfWork work;

    public AuditLog(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.work = new JdbcUnitOfWork(transactionManager);
    }

    /**
     * One change.
     *
     * @param what a sentence without personal data, cut after 2,000 characters
     */
    public record Line(Instant time, String who, String what) {}

    /** Joins the caller's unit of work, so that a change and its line stand or fall together. */
    public void add(Line line) {
        String what = line.what.length() <= LONGEST ? line.what : line.what.substring(0, LONGEST);
        work.run(() -> jdbc.update(INSERT, line.time.atOffset(ZoneOffset.UTC), line.who, what));
    }

    public List<Line> newest(int limit) {
        return work.run(() -> jdbc.query(
                NEWEST,
                (row, number) -> new Line(
                        row.getObject("time", OffsetDateTime.class).toInstant(),
                        row.getString("who"),
                        row.getString("what")),
                limit));
    }
}
