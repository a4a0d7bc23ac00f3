package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.modeladapter.passport.Bins;
import io.caravanserai.modeladapter.passport.SaidReference;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts the latest answers of a text or image model, against what its passport says of those of its training. */
final class Tally {

    private static final int KEPT = 2_000;
    private static final int TENTHS = 10;

    /** Fewer say nothing, and more are looked at no oftener than so. */
    private static final int ENOUGH = 500;

    private static final int LOOK_EVERY = 50;

    /** The customary limit of the index. */
    private static final double ADRIFT = 0.25;

    private final @Nullable SaidReference reference;
    private final Deque<Counted> latest = new ArrayDeque<>();
    private final int[] said;
    private final int[] score;
    private final int[] tenths = new int[TENTHS];
    private long count;
    private volatile boolean adrift;

    Tally(@Nullable SaidReference reference) {
        this.reference = reference;
        said = new int[size(Optional.ofNullable(reference).map(SaidReference::said))];
        score = new int[size(Optional.ofNullable(reference).map(SaidReference::score))];
    }

    private static int size(Optional<Bins> bins) {
        return bins.map(Bins::size).orElse(0);
    }

    /** The bins of one answer. */
    private record Counted(int[] said, int score, int tenth) {}

    void add(TextLabel label) {
        add(label.said(), label.score());
    }

    /** @param probability of the likeliest class */
    synchronized void add(List<String> classes, double probability) {
        Counted one = counted(classes, probability);
        latest.add(one);
        count(one, 1);
        if (latest.size() > KEPT) {
            count(latest.remove(), -1);
        }
        if (++count % LOOK_EVERY == 0) {
            adrift = reference != null
                    && latest.size() >= ENOUGH
                    && reference.said().psi(reference.rows(), said) >= ADRIFT;
        }
    }

    private Counted counted(List<String> classes, double probability) {
        int tenth = Math.min(TENTHS - 1, (int) (probability * TENTHS));
        if (reference == null) {
            return new Counted(new int[0], 0, tenth);
        }
        Bins words = reference.said();
        int[] bins = classes.isEmpty()
                ? new int[] {words.ofText(null)}
                : classes.stream().mapToInt(words::ofText).toArray();
        Bins scores = reference.score();
        return new Counted(bins, scores == null ? 0 : scores.of(probability), tenth);
    }

    private void count(Counted one, int by) {
        for (int bin : one.said()) {
            said[bin] += by;
        }
        if (score.length > 0) {
            score[one.score()] += by;
        }
        tenths[one.tenth()] += by;
    }

    /** Another version is worth asking beside, to tell whether it drifts less. */
    boolean isAdrift() {
        return adrift;
    }

    /** What came before says nothing about now. */
    synchronized void clear() {
        if (!latest.isEmpty()) {
            latest.clear();
            Arrays.fill(said, 0);
            Arrays.fill(score, 0);
            Arrays.fill(tenths, 0);
            adrift = false;
        }
    }

    synchronized Spread spread() {
        return new Spread(reference, latest.size(), list(said), list(score), list(tenths));
    }

    private static List<Integer> list(int[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
