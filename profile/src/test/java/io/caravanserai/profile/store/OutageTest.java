package io.caravanserai.profile.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53100", "53300", "57P01", "55P03", "25006", "HYT00"})
    void passes(String state) {
        assertThat(Outage.passes(failure(new SQLException("?", state)))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "23502", "22001"})
    void stays(String state) {
        assertThat(Outage.passes(failure(new SQLException("?", state)))).isFalse();
    }

    @Test
    void passesWhenTheDiskOfAnEmbeddedDatabaseIsFull() {
        SQLException full =
                new SQLException("General error", "HY000", 50_000, new IOException("No space left on device"));

        assertThat(Outage.passes(failure(full))).isTrue();
        assertThat(Outage.sentence(failure(full))).contains("No space left on device", "Free space on its disk");
        assertThat(Outage.passes(failure(new SQLException("Database is closed", "90098", 90_098))))
                .isTrue();
    }

    @Test
    void passesWhenAnInterruptReachedTheDatabase() {
        SQLException interrupted = new SQLException(
                "General error", "HY000", 50_000, new IllegalStateException(new InterruptedException("sleep")));

        assertThat(Outage.passes(failure(interrupted))).isTrue();
    }

    @Test
    void passesWhenTheDatabaseFailsUnderAnEngineThatHidesIt() {
        SQLException broken = new SQLException("The connection is closed", "08006");

        assertThat(Outage.passes(new IllegalStateException("ENGINE-03004", new IllegalStateException(broken))))
                .isTrue();
    }

    @Test
    void passesWhenTheConnectionBreaksInTheMiddleOfAUnitOfWorkAndCannotRollBack() {
        SQLException broken = new SQLException("An I/O error occurred", "08006", new SocketException("Broken pipe"));
        TransactionSystemException end =
                new TransactionSystemException("JDBC rollback failed", new SQLException("closed"));
        end.initApplicationException(failure(broken));

        assertThat(Outage.passes(end)).isTrue();
        assertThat(Outage.passes(new TransactionSystemException("commit failed", new SQLException("wrong", "42601"))))
                .isFalse();
        assertThat(Outage.sentence(failure(broken))).doesNotContain("disk");
    }

    @Test
    void staysWhenAFileThatIsNotTheDatabasesCannotBeRead() {
        assertThat(Outage.passes(new UncheckedIOException(new IOException("offers.xlsx"))))
                .isFalse();
    }

    @Test
    void staysWhenTheStatementIsWrong() {
        assertThat(Outage.passes(new BadSqlGrammarException("read", "selct", new SQLException("?", "42000"))))
                .isFalse();
    }

    private static UncategorizedSQLException failure(SQLException cause) {
        return new UncategorizedSQLException("write", "insert …", cause);
    }
}
