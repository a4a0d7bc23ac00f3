package io.caravanserai.decisiontables.workbook;

import io.caravanserai.domain.catalogue.Origin;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a column is for. */
public enum Role {
    CONDITION,
    OUTPUT,
    /** Rank of a row under {@link HitPolicy#PRIORITY}: a number, the highest wins. */
    PRIORITY,
    /** A remark for people; decides nothing. */
    NOTE;

    private static final Set<Origin> MAY_BE_ANSWERED = EnumSet.of(Origin.OUTPUT, Origin.CANDIDATE, Origin.DERIVED);

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Stream.of(values()).map(Role::code).toList();
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values())
                .filter(role -> role.code().equalsIgnoreCase(code))
                .findFirst();
    }

    public boolean isBound() {
        return this == CONDITION || this == OUTPUT;
    }

    public boolean fits(Origin origin) {
        return this == CONDITION ? origin != Origin.OUTPUT : MAY_BE_ANSWERED.contains(origin);
    }
}
