package io.caravanserai.domain.decision;

import java.util.Locale;

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
}
