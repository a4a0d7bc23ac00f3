package io.caravanserai.domain.memory;

/** A cursor that no page of this list ended with. */
public final class UnknownCursorException extends IllegalArgumentException {

    public UnknownCursorException(String cursor, Throwable cause) {
        super("The cursor (%s) is not one of this list. Maybe start again without a cursor.".formatted(cursor), cause);
    }
}
