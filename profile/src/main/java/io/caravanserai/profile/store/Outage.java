package io.caravanserai.profile.store;

import java.io.IOException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells failures that pass (database away, full, locked, another writer was first) from those that stay. */
final class Outage {

    /** SQL states by class: connection, rolled back, resources, operator; and lock not available, read only. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57");

    private static final Set<String> PASSING_STATES = Set.of("55P03", "25006", "HYT00");

    /** H2: input or output failed, connection broken, database closed (90098 and 90121), not consistent after a full disk. */
    private static final Set<Integer> H2_AWAY = Set.of(90028, 90067, 90098, 90121, 90030, 90031, 90020);

    private Outage() {}

    static boolean passes(Throwable failure) {
        boolean fromDatabase = false;
        for (Throwable one = failure; one != null; one = one.getCause()) {
            fromDatabase |= one instanceof SQLException || one instanceof DataAccessException;
            if (isPassing(one) || (fromDatabase && isOfTheMoment(one))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfTheMoment(Throwable cause) {
        return cause instanceof IOException || cause instanceof InterruptedException;
    }

    /** What happened and what to do about it. */
    static String sentence(Throwable failure) {
        for (Throwable one = failure; one != null; one = one.getCause()) {
            if (one instanceof IOException && !(one instanceof SocketException)) {
                return "The database cannot write its file (%s); nothing was written. Free space on its disk, then try again."
                        .formatted(one.getMessage());
            }
        }
        return "The database cannot do it now; nothing was written. Try again.";
    }

    private static boolean isPassing(Throwable one) {
        return one instanceof TransientDataAccessException
                || one instanceof RecoverableDataAccessException
                || one instanceof DataAccessResourceFailureException
                || one instanceof DuplicateKeyException
                || one instanceof CannotCreateTransactionException
                || (one instanceof TransactionSystemException end && endsWork(end))
                || (one instanceof SQLException sql && isPassing(sql));
    }

    /** A connection that broke cannot roll back either; what broke it is told apart from that. */
    private static boolean endsWork(TransactionSystemException end) {
        Throwable work = end.getApplicationException();
        return work != null && passes(work);
    }

    private static boolean isPassing(SQLException sql) {
        String state = String.valueOf(sql.getSQLState());
        return H2_AWAY.contains(sql.getErrorCode())
                || PASSING_STATES.contains(state)
                || (state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2)));
    }
}
