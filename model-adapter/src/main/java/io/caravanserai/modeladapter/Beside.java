package io.caravanserai.modeladapter;

/**
 * What a version in the shadow said beside live decisions of this node, since it was read.
 *
 * @param scored scores that both it and the model in use gave
 * @param passedOver rows it was not asked about, because it was too slow or too many came
 * @param meanDifference of the two scores, its own minus the other
 * @param apart share of the scores that differ by more than a tenth, and of the labels that differ
 */
public record Beside(long scored, long passedOver, double meanDifference, double apart) {}
