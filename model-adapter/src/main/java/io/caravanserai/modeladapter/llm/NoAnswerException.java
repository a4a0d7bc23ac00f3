package io.caravanserai.modeladapter.llm;

/** The way from a failed question to the template that answers instead; it is expected and carries no stack. */
final class NoAnswerException extends Exception {

    private final Reason reason;

    NoAnswerException(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
