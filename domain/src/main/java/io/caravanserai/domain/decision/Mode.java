package io.caravanserai.domain.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who decided. */
public enum Mode {
    /** Tables and models together. */
    RULES_AND_MODELS,
    /** At least one model was replaced by its rule fallback. */
    RULES_ONLY;

    /** As the API and receipts write it: {@code rules_only}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Mode> parse(String code) {
        return Stream.of(values()).filter(mode -> mode.code().equals(code)).findFirst();
    }
}
