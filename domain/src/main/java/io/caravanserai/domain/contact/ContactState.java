package io.caravanserai.domain.contact;

/** Life of a contact on the ledger. Reserved and confirmed ones count against the caps. */
public enum ContactState {
    RESERVED,
    CONFIRMED,
    RELEASED
}
