package io.caravanserai.domain.problem;

/** The next durable place (broker, database) is not there now. Nothing was acknowledged: the same call is safe again. */
public final class RetryLaterException extends RuntimeException {

    public RetryLaterException(String message, Throwable cause) {
        super(message, cause);
    }
}
