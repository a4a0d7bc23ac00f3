package io.caravanserai.domain.replay;

/**
 * How well the tables in force, replayed, agree with what was recorded.
 *
 * @param sameTables decisions that were taken with the very tables in force
 * @param agreed those among them that came to the recorded action and channel again
 * @param otherTables decisions that were taken with other tables, and may differ
 * @param agreedAllTheSame those among them that did not
 */
public record Fidelity(long sameTables, long agreed, long otherTables, long agreedAllTheSame) {}
