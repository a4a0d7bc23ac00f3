package io.caravanserai.modeladapter.graph;

/** A probability as a linked sum over the columns of a row. */
public record Formula(Sum sum, Link link) {

    public double probability(float[] row) {
        return link.probability(sum.of(row));
    }
}
