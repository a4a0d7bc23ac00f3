package io.caravanserai.profile;

import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Named texts of the installation, such as the salt of customer ids. */
public final class HubSettings {

    private static final String FIND = "select content from setting where name = ?";
    private static final String UPDATE = "update setting set content = ? where name = ?";
    private static final String INSERT = "insert into setting (content, name) values (?, ?)";

    private final JdbcTemplate jdbc;
    private final UnitOfWork work;

    public HubSettings(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.work = new JdbcUnitOfWork(transactionManager);
    }

    public Optional<String> find(String name) {
        return work.run(() -> jdbc.query(FIND, (row, number) -> row.getString(1), name).stream()
                .findFirst());
    }

    public void put(String name, String content) {
        work.run(() -> jdbc.update(UPDATE, content, name) == 1 || jdbc.update(INSERT, content, name) == 1);
    }

    /**
     * What is set, or what the supplier makes up, which is then set for good.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when another node set it at the same moment: ask again
     */
    public String findOrPut(String name, Supplier<String> first) {
        return work.run(() -> find(name).orElseGet(() -> {
            String content = first.get();
            put(name, content);
            return content;
        }));
    }
}
