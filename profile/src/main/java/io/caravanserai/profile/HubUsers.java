package io.caravanserai.profile;

import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/** Who may work with the hub. */
public final class HubUsers {

    private static final String COLUMNS = "select name, password_hash, roles from hub_user";
    private static final String UPDATE = "update hub_user set password_hash = ?, roles = ? where name = ?";
    private static final String INSERT = "insert into hub_user (password_hash, roles, name) values (?, ?, ?)";
    private static final String DELETE = "delete from hub_user where name = ?";

    private final JdbcTemplate jdbc;
    private final UnitOfWork work;

    public HubUsers(DataSource dataSource, PlatformTransactionManager transactionManager) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.work = new JdbcUnitOfWork(transactionManager);
    }

    /**
     * Somebody who may sign in.
     *
     * @param passwordHash bcrypt, never the password
     * @param roles {@code viewer}, {@code editor}, {@code admin}, …
     */
    public record User(String name, String passwordHash, Set<String> roles) {

        public User {
            roles = Set.copyOf(roles);
        }

        /** Keeps the hash out of logs. */
        @Override
        public String toString() {
            return "User[" + name + ", " + roles + "]";
        }
    }

    public Optional<User> find(String name) {
        return work.run(() -> jdbc.query(COLUMNS + " where name = ?", (row, number) -> user(row), name).stream()
                .findFirst());
    }

    public List<User> all() {
        return work.run(() -> jdbc.query(COLUMNS + " order by name", (row, number) -> user(row)));
    }

    /** Adds the user or replaces hash and roles. */
    public void save(User user) {
        Object[] values = {user.passwordHash, String.join(",", new TreeSet<>(user.roles)), user.name};
        work.run(() -> jdbc.update(UPDATE, values) == 1 || jdbc.update(INSERT, values) == 1);
    }

    public void remove(String name) {
        work.run(() -> jdbc.update(DELETE, name));
    }

    private static User user(ResultSet row) throws SQLException {
        String roles = row.getString("roles");
        return new User(
                row.getString("name"),
                row.getString("password_hash"),
                roles.isEmpty() ? Set.of() : Set.of(roles.split(",", -1)));
    }
}
