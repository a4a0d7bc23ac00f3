package io.caravanserai.profile;

import io.caravanserai.domain.language.UsageLedger;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Day budgets in the database: one conditional update a call, so that nodes cannot overdraw together. */
public final class HubUsage implements UsageLedger {

    private static final int KEPT_DAYS = 92;
    private static final String TAKE = "update daily_usage set calls = calls + 1"
            + " where meter = ? and usage_day = ? and calls < ? and tokens < ?";
    private static final String SPEND = "update daily_usage set tokens = tokens + ? where meter = ? and usage_day = ?";
    private static final String FIND = "select count(*) from daily_usage where meter = ? and usage_day = ?";
    private static final String OPEN = "insert into daily_usage (meter, usage_day, calls, tokens) values (?, ?, 0, 0)";
    private static final String FORGET = "delete from daily_usage where usage_day < ?";

    private final JdbcTemplate jdbc;
    private final UnitOfWork work;

    public HubUsage(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.work = new JdbcUnitOfWork(transactionManager);
    }

    @Override
    public boolean take(String meter, LocalDate day, long mostCalls, long mostTokens) {
        return work.run(() -> {
            open(meter, day);
            return jdbc.update(TAKE, meter, day, mostCalls, mostTokens) == 1;
        });
    }

    @Override
    public void spend(String meter, LocalDate day, long tokens) {
        work.run(() -> jdbc.update(SPEND, tokens, meter, day));
    }

    /** Two nodes that open a day at the same moment: one is asked to try again, which is a template's answer. */
    private void open(String meter, LocalDate day) {
        Integer there = jdbc.queryForObject(FIND, Integer.class, meter, day);
        if (there != null && there == 0) {
            jdbc.update(FORGET, day.minusDays(KEPT_DAYS));
            jdbc.update(OPEN, meter, day);
        }
    }
}
