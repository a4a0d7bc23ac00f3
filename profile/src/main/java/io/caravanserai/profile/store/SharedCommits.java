package io.caravanserai.profile.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions of an embedded H2 whose commits reach the file together. A commit returns when its changes are with the operating
 * system, as with {@code WRITE_DELAY=0}; but those that end while a write is under way share the next one.
 */
public final class SharedCommits extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;

    private transient volatile @Nullable SharedWrite write;

    public SharedCommits(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        SessionLocal session = session(status);
        boolean changed = session.containsUncommitted();
        SharedWrite shared = of(session);
        shared.takeOver();
        super.doCommit(status);
        if (changed) {
            await(shared);
        }
    }

    private static void await(SharedWrite shared) {
        try {
            shared.await();
        } catch (MVStoreException e) {
            throw new DataAccessResourceFailureException("The database file could not be written.", e);
        }
    }

    /** A database that failed and was opened again has another store; until its first commit here it writes each by itself. */
    private SharedWrite of(SessionLocal session) {
        MVStore store = session.getDatabase().getStore().getMvStore();
        SharedWrite current = write;
        return current != null && current.isOf(store) ? current : begin(store);
    }

    private synchronized SharedWrite begin(MVStore store) {
        SharedWrite current = write;
        if (current == null || !current.isOf(store)) {
            current = SharedWrite.of(store);
            write = current;
        }
        return current;
    }

    private static SessionLocal session(DefaultTransactionStatus status) {
        JdbcTransactionObjectSupport transaction = (JdbcTransactionObjectSupport) status.getTransaction();
        try {
            return H2Space.session(transaction.getConnectionHolder().getConnection());
        } catch (SQLException e) {
            throw new TransactionSystemException("The connection is not one of an embedded H2.", e);
        }
    }
}
