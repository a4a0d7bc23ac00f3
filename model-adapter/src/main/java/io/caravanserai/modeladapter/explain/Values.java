package io.caravanserai.modeladapter.explain;

/** Shapley values of a game: what each player added to the base. */
record Values(double base, double[] byPlayer) {

    double total() {
        double total = base;
        for (double value : byPlayer) {
            total += value;
        }
        return total;
    }
}
