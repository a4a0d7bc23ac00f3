package io.caravanserai.domain.contact;

/** Life of a contact on the ledger. Reserved and confirmed ones count against the caps. */
public enum ContactState {
    RESERVED,
    CONFIRMED,
    RELEASED;

    /** What is known after hearing more: a contact that was made cannot be taken back. */
    public ContactState then(ContactState next) {
        return this == CONFIRMED ? this : next;
    }
}
