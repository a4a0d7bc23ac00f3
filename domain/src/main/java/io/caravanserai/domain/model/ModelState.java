package io.caravanserai.domain.model;

import java.util.Locale;

/** How far one version of a model has come. */
public enum ModelState {
    /** Admitted: examined on past decisions, never used. */
    SHADOW,
    /** Scores its share of the customers. */
    CHALLENGER,
    /** Scores everybody else; one a purpose. */
    CHAMPION,
    /** Out of use, kept to go back to. */
    RETIRED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
