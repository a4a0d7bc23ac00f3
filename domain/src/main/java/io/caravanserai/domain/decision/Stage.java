package io.caravanserai.domain.decision;

/** Where a candidate's way ended. */
public enum Stage {
    /** It must not be offered: consent, law, age. */
    ELIGIBILITY,
    /** It makes no sense in this situation. */
    APPLICABILITY,
    /** It would not be right for this customer. */
    SUITABILITY,
    /** The customer was contacted enough, or said no often enough. */
    CONTACT_POLICY,
    /** Something else ranked higher. */
    ARBITRATION,
    /** It won. */
    CHOSEN
}
