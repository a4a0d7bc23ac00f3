package io.caravanserai.modeladapter;

/**
 * What a version of texts, pictures or recommendations said in the shadow beside the one in use, on this node, since it was read.
 *
 * @param compared answers that both gave
 * @param agreed of them it said the same in
 * @param meanDistance between the two answers, 0 to 1
 * @param failed questions it gave no answer to, or not in time
 * @param passedOver questions it was not asked, because too many came
 * @param slowMicros what all but one in twenty of its latest calls stayed below, microseconds
 */
public record SideBySide(
        long compared, long agreed, double meanDistance, long failed, long passedOver, long slowMicros) {}
