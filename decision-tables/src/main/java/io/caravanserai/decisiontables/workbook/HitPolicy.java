package io.caravanserai.decisiontables.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the matching rows answer. */
public enum HitPolicy {
    /** The first one in sheet order. */
    FIRST,
    /** All of them, in sheet order. */
    COLLECT,
    /** The one with the highest priority; the earlier one of equals. */
    PRIORITY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static List<String> codes() {
        return Stream.of(values()).map(HitPolicy::code).toList();
    }

    static Optional<HitPolicy> of(String code) {
        return Stream.of(values())
                .filter(policy -> policy.code().equalsIgnoreCase(code))
                .findFirst();
    }
}
