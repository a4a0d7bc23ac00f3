package io.caravanserai.modeladapter.graph;

/** Two columns of a row, multiplied, and how much that counts. */
public record Product(int left, int right, double weight) {

    public double of(float[] row) {
        return weight * row[left] * row[right];
    }

    Product times(double factor) {
        return new Product(left, right, weight * factor);
    }
}
