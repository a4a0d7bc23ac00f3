package io.caravanserai.modeladapter.training.text;

import org.jspecify.annotations.Nullable;

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
        Place place = Place.of(objective, start.clone());
        for (int step = 0; step < steps; step++) {
            Place next = lower(objective, place, step == 0 ? 1 / Math.max(1e-12, norm(place.slope())) : 1);
            if (next == null) {
                break;
            }
            remember(place, next);
            boolean done = place.height() - next.height() < enough * Math.abs(place.height());
            place = next;
            if (done) {
                break;
            }
        }
        return place.at();
    }

    /** A step of the length asked for, or half of it, or half of that, until it leads down enough; null when none does. */
    private @Nullable Place lower(Objective objective, Place place, double longest) {
        double[] direction = direction(place.slope());
        double descent = dot(direction, place.slope());
        double length = longest;
        for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
            double[] at = place.at().clone();
            add(at, direction, length);
            Place next = Place.of(objective, at);
            if (next.height() <= place.height() + SUFFICIENT * length * descent) {
                return next;
            }
        }
        return null;
    }

    /** Where it stands, how steep it is there, how high. */
    private record Place(double[] at, double[] slope, double height) {

        static Place of(Objective objective, double[] at) {
            double[] slope = new double[at.length];
            return new Place(at, slope, objective.at(at, slope));
        }
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

    private void remember(Place place, Place next) {
        double[] move = next.at().clone();
        add(move, place.at(), -1);
        double[] turn = next.slope().clone();
        add(turn, place.slope(), -1);
        if (dot(move, turn) > 1e-12 * dot(turn, turn)) {
            moves[known % MEMORY] = move;
            turns[known % MEMORY] = turn;
            known++;
        }
    }

    private static double norm(double[] values) {
        return Math.sqrt(dot(values, values));
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
