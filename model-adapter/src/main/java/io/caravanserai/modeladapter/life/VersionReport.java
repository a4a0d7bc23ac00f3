package io.caravanserai.modeladapter.life;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version, examined on past decisions; one of texts or pictures, on its latest answers on this node.
 *
 * @param rows decisions it was asked about, or answers it gave
 * @param scores how many of its scores lie in each tenth from 0 to 1
 * @param beside how it differs from the champion, null for the champion itself
 * @param invented its training data was, so that drift from it says how far real customers are from an invention
 * @param score null when the passport has no reference, or there are too few decisions
 * @param features the most drifted first
 * @param question what its answers were held against: {@code accepted} or {@code silent}, {@code none} when nothing tells
 * @param hits null for {@code none}
 */
public record VersionReport(
        String folder,
        int rows,
        List<Integer> scores,
        @Nullable Beside beside,
        boolean invented,
        @Nullable Drift score,
        List<Drift> features,
        String question,
        @Nullable Hits hits,
        List<SegmentHits> segments) {

    /** What the drift of the classes that are said is called. */
    static final String SAID = "said";

    /** What the question of one of texts or pictures is called: nothing is asked again. */
    static final String ANSWERS = "answers";

    boolean ofAnswers() {
        return question.equals(ANSWERS);
    }

    /** Drift of its answers: of the classes it says, else of its scores; null when that cannot be told. */
    @Nullable
    Drift answers() {
        return ofAnswers() && !features.isEmpty() ? features.get(0) : score;
    }

    /**
     * Two versions asked about the same rows.
     *
     * @param meanDifference of the scores
     * @param apart share of the rows about which they differ by more than a tenth
     */
    public record Beside(double meanDifference, double apart) {}
}
