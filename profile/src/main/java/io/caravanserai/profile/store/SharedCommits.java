package io.caravanserai.profile.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.mvstore.MVStoreException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of an embedded H2 whose commits reach the file together. A commit returns when its changes are with the operating
 * system; those that end while a write is under way share the next one.
 */
public final class SharedCommits extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private final transient SharedWrites writes;
    private final Patience patience;

    public SharedCommits(DataSource dataSource) {
        this(dataSource, new SharedWrites(), Patience.SOME);
    }

    private SharedCommits(DataSource dataSource, SharedWrites writes, Patience patience) {
        super(dataSource);
        this.writes = writes;
        this.patience = patience;
    }

    /** The same transactions for work whose end nobody waits for: its commits take longer and cost less. */
    public SharedCommits inNoHurry() {
        return new SharedCommits(obtainDataSource(), writes, Patience.MUCH);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        SessionLocal session = session(status);
        boolean changed = session.containsUncommitted();
        SharedWrite shared = shared(session);
        shared.beside(() -> super.doCommit(status));
        if (changed) {
            await(shared);
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        if (isOpen(status)) {
            shared(session(status)).beside(() -> super.doRollback(status));
        } else {
            super.doRollback(status);
        }
    }

    private SharedWrite shared(SessionLocal session) {
        return writes.of(session.getDatabase().getStore().getMvStore());
    }

    private void await(SharedWrite shared) {
        try {
            shared.await(patience);
        } catch (MVStoreException e) {
            throw new DataAccessResourceFailureException("The database file could not be written.", e);
        }
    }

    private static boolean isOpen(DefaultTransactionStatus status) {
        try {
            return !connection(status).isClosed();
        } catch (SQLException e) {
            return false;
        }
    }

    private static SessionLocal session(DefaultTransactionStatus status) {
        try {
            return H2Space.session(connection(status));
        } catch (SQLException e) {
            throw new TransactionSystemException("The connection is not one of an embedded H2.", e);
        }
    }

    private static Connection connection(DefaultTransactionStatus status) {
        return ((JdbcTransactionObjectSupport) status.getTransaction())
                .getConnectionHolder()
                .getConnection();
    }
}
