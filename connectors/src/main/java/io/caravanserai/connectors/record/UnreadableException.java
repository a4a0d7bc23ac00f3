package io.caravanserai.connectors.record;

/** A record that cannot be used, in the words of the problem grammar. It is an answer, not a failure: it has no stack. */
public final class UnreadableException extends RuntimeException {

    private final String where;
    private final String found;
    private final String expected;
    private final String advice;

    /** @param where in the record, such as {@code byte 17} or {@code data.amount}; may be blank */
    public UnreadableException(String where, String found, String expected, String advice) {
        super(expected, null, false, false);
        this.where = where;
        this.found = found;
        this.expected = expected;
        this.advice = advice;
    }

    public String where() {
        return where;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    public String advice() {
        return advice;
    }
}
