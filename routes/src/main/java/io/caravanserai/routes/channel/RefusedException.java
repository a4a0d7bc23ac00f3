package io.caravanserai.routes.channel;

/** The receiving system said no, and would say it again: not the channel's failure. */
final class RefusedException extends IllegalStateException {

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
