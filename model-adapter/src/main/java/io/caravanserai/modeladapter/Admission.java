package io.caravanserai.modeladapter;

/**
 * What a model was measured at when it was let in, on this machine.
 *
 * @param goldenRows golden scores it agreed with
 * @param largestDifference from any of them
 * @param fullCallMicros median of calls with as many rows as one call may hold, microseconds
 * @param oneRowMicros median of calls with one row, microseconds
 * @param rowsStandAlone rows scored the same to the last bit by themselves and in company; only then do waiting questions share a call
 * @param memoryBytes the process grew by about so much while it was opened and tried, never less than its weights; its weights alone
 *     where the system does not tell how the process grew
 */
public record Admission(
        int goldenRows,
        double largestDifference,
        long fullCallMicros,
        long oneRowMicros,
        boolean rowsStandAlone,
        long memoryBytes) {}
