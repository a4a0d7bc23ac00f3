package io.caravanserai.decisiontables.cell;

import io.caravanserai.domain.catalogue.ValueType;
import java.util.Optional;
import java.util.stream.Stream;

/** How a condition column reads a bare value. */
public enum Operator {
    EQUALS("equals"),
    ONE_OF("one of"),
    FROM_TO("from..to"),
    AT_LEAST("at least"),
    AT_MOST("at most"),
    IS("is");

    private final String code;

    Operator(String code) {
        this.code = code;
    }

    /** As the columns sheet writes it. */
    public String code() {
        return code;
    }

    public static Optional<Operator> of(String code) {
        return Stream.of(values())
                .filter(operator -> operator.code.equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** Yes/no columns are asked with {@link #IS}, texts cannot be compared by size. */
    public boolean fits(ValueType type) {
        return switch (this) {
            case IS -> type == ValueType.YES_NO;
            case EQUALS, ONE_OF -> type != ValueType.YES_NO;
            case FROM_TO, AT_LEAST, AT_MOST -> type.isNumeric() || type == ValueType.DATE;
        };
    }
}
