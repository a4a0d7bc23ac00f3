package io.caravanserai.routes.channel;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * A failed sending as logs and Cockpit may show it: kinds, codes and stack traces, never the words of the other side, which
 * like to repeat whom the message was for.
 */
final class WordlessFailure extends Exception {

    private static final int DEEPEST = 20;

    /** They speak of machines only. */
    private static final Set<Class<?>> OF_MACHINES =
            Set.of(ConnectException.class, SocketTimeoutException.class, UnknownHostException.class);

    private WordlessFailure(String kind, @Nullable Throwable cause) {
        super(kind, cause);
    }

    static WordlessFailure of(Throwable failure) {
        return of(failure, 1);
    }

    private static WordlessFailure of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        WordlessFailure wordless =
                new WordlessFailure(kind(failure), cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
        wordless.setStackTrace(failure.getStackTrace());
        return wordless;
    }

    /** The kinds, outermost first. */
    String kinds() {
        return getCause() instanceof WordlessFailure inner ? getMessage() + ", " + inner.kinds() : getMessage();
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        if (failure instanceof HttpOperationFailedException answer) {
            return name + " " + answer.getStatusCode();
        }
        if (failure instanceof SMTPSendFailedException answer) {
            return name + " " + answer.getReturnCode();
        }
        if (failure instanceof SMTPAddressFailedException answer) {
            return name + " " + answer.getReturnCode();
        }
        return OF_MACHINES.contains(failure.getClass()) ? name + ": " + failure.getMessage() : name;
    }
}
