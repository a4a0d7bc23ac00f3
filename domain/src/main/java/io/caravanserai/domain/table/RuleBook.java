package io.caravanserai.domain.table;

/** The decision tables in force. */
public interface RuleBook {

    /** The set in force now. A decision asks once and keeps it: one version from start to end. */
    RuleSet current();
}
