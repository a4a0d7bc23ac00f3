package io.caravanserai.modeladapter.training.text;

/**
 * Finds the lowest place of a smooth convex function of many variables (Liu and Nocedal 1989, limited-memory BFGS). Nothing
 * random in it.
 */
final class Lbfgs {

    /** A function and its slope. */
    interface Objective {

        /** @param slope filled with the gradient */
        double at(double[] place, double[] slope);
    }

    private static final int MEMORY = 8;
    private static final int HALVINGS = 30;
    private static final double SUFFICIENT = 1e-4;

    private final int steps;
    private final double enough;
    private final double[][] moves = new double[MEMORY][];
    private final double[][] turns = new double[MEMORY][];
    private int known;

    /**
     * @param steps at most
     * @param enough stops when a step lowers the function by less than this share
     */
    Lbfgs(int steps, double enough) {
        this.steps = steps;
        this.enough = enough;
    }

    double[] minimise(Objective objective, double[] start) {
        double[] place = start.clone();
        double[] slope = new double[place.length];
        double height = objective.at(place, slope);
        for (int step = 0; step < steps; step++) {
            double[] direction = direction(slope);
            double[] next = new double[place.length];
            double[] nextSlope = new double[place.length];
            double reached = search(objective, place, height, direction, slope, next, nextSlope, step);
            if (Double.isNaN(reached)) {
                return place;
            }
            remember(place, next, slope, nextSlope);
            boolean done = height - reached < enough * Math.abs(height);
            place = next;
            slope = nextSlope;
            height = reached;
            if (done) {
                break;
            }
        }
        return place;
    }

    private static double search(
            Objective objective,
            double[] place,
            double height,
            double[] direction,
            double[] slope,
            double[] next,
            double[] nextSlope,
            int step) {
        double descent = dot(direction, slope);
        double length = step == 0 ? 1 / Math.max(1e-12, Math.sqrt(dot(slope, slope))) : 1;
        for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
            for (int i = 0; i < next.length; i++) {
                next[i] = place[i] + length * direction[i];
            }
            double reached = objective.at(next, nextSlope);
            if (reached <= height + SUFFICIENT * length * descent) {
                return reached;
            }
        }
        return Double.NaN;
    }

    private double[] direction(double[] slope) {
        double[] direction = slope.clone();
        int oldest = Math.max(0, known - MEMORY);
        double[] shares = new double[MEMORY];
        for (int i = known - 1; i >= oldest; i--) {
            int at = i % MEMORY;
            shares[at] = dot(moves[at], direction) / dot(moves[at], turns[at]);
            add(direction, turns[at], -shares[at]);
        }
        if (known > 0) {
            int last = (known - 1) % MEMORY;
            scale(direction, dot(moves[last], turns[last]) / dot(turns[last], turns[last]));
        }
        for (int i = oldest; i < known; i++) {
            int at = i % MEMORY;
            add(direction, moves[at], shares[at] - dot(turns[at], direction) / dot(moves[at], turns[at]));
        }
        scale(direction, -1);
        return direction;
    }

    private void remember(double[] place, double[] next, double[] slope, double[] nextSlope) {
        double[] move = next.clone();
        add(move, place, -1);
        double[] turn = nextSlope.clone();
        add(turn, slope, -1);
        if (dot(move, turn) > 1e-12 * dot(turn, turn)) {
            moves[known % MEMORY] = move;
            turns[known % MEMORY] = turn;
            known++;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void add(double[] to, double[] what, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * what[i];
        }
    }

    private static void scale(double[] values, double by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by;
        }
    }
}
