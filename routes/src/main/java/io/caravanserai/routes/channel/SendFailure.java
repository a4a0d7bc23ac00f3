package io.caravanserai.routes.channel;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failed sending says about where the message is now. */
enum SendFailure {
    /** It certainly did not leave. */
    NOT_HANDED_OVER,
    /** It was refused for good. */
    REFUSED,
    /** It may have arrived. */
    UNKNOWN;

    private static final Set<Integer> TOO_BUSY = Set.of(425, 429, 503);
    private static final int DEEPEST = 20;

    static SendFailure of(Throwable failure) {
        Throwable current = failure;
        for (int depth = 0; current != null && depth < DEEPEST; depth++) {
            SendFailure known = known(current);
            if (known != UNKNOWN) {
                return known;
            }
            current = current.getCause();
        }
        return UNKNOWN;
    }

    private static SendFailure known(Throwable one) {
        if (one instanceof IllegalArgumentException) {
            return REFUSED;
        }
        if (one instanceof HttpOperationFailedException answer) {
            return ofHttp(answer.getStatusCode());
        }
        if (one instanceof SMTPSendFailedException answer) {
            return ofSmtp(answer.getReturnCode());
        }
        if (one instanceof SMTPAddressFailedException answer) {
            return ofSmtp(answer.getReturnCode());
        }
        return neverConnected(one) ? NOT_HANDED_OVER : UNKNOWN;
    }

    private static boolean neverConnected(Throwable one) {
        return one instanceof ConnectException
                || one instanceof ConnectTimeoutException
                || one instanceof UnknownHostException
                || one instanceof NoRouteToHostException;
    }

    private static SendFailure ofHttp(int status) {
        if (TOO_BUSY.contains(status)) {
            return NOT_HANDED_OVER;
        }
        return status >= 500 || status == 408 ? UNKNOWN : REFUSED;
    }

    /** RFC 5321: 4yz is a transient negative answer, 5yz a permanent one; both mean that the server does not have it. */
    private static SendFailure ofSmtp(int code) {
        return code >= 500 ? REFUSED : NOT_HANDED_OVER;
    }
}
