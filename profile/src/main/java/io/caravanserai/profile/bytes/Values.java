package io.caravanserai.profile.bytes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Typed single values: texts, numbers, yes or no, dates, moments, and their absence. */
public final class Values {

    private static final int ABSENT = 0;
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int NO = 3;
    private static final int YES = 4;
    private static final int DATE = 5;

    private Values() {}

    /** Numbers come back as {@link Double}; anything that is none of the known types is kept as its text. */
    public static void write(ByteWriter out, @Nullable Object value) {
        if (value == null) {
            out.octet(ABSENT);
        } else if (value instanceof Number number) {
            out.octet(NUMBER).number(number.doubleValue());
        } else if (value instanceof Boolean yes) {
            out.octet(yes ? YES : NO);
        } else if (value instanceof LocalDate date) {
            out.octet(DATE).signed(date.toEpochDay());
        } else {
            out.octet(TEXT).text(value.toString());
        }
    }

    public static @Nullable Object read(ByteReader in) {
        int kind = in.octet();
        return switch (kind) {
            case ABSENT -> null;
            case TEXT -> in.text();
            case NUMBER -> in.number();
            case NO, YES -> kind == YES;
            case DATE -> LocalDate.ofEpochDay(in.signed());
            default ->
                throw new IllegalStateException(
                        "A stored value has the unknown kind (%d). Maybe a newer version wrote it.".formatted(kind));
        };
    }

    /** For places where absence is not allowed. */
    public static Object present(ByteReader in) {
        return Objects.requireNonNull(read(in), "value");
    }

    /** What is left of a value once it was written and read. */
    public static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof Number number) {
            return number.doubleValue();
        }
        return value == null || value instanceof Boolean || value instanceof LocalDate ? value : value.toString();
    }

    public static void writeMoment(ByteWriter out, Instant moment) {
        out.signed(moment.getEpochSecond()).unsigned(moment.getNano());
    }

    public static Instant readMoment(ByteReader in) {
        return Instant.ofEpochSecond(in.signed(), in.unsigned());
    }

    /** Null is a zero, anything else a one and what the writer appends. */
    public static <T> void writeOptional(ByteWriter out, @Nullable T value, Consumer<T> writer) {
        out.octet(value == null ? 0 : 1);
        if (value != null) {
            writer.accept(value);
        }
    }
}
