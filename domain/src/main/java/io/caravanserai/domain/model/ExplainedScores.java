package io.caravanserai.domain.model;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.memory.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explanations of a sample of all scores, kept beside the receipts; the latest ones, so that they never fill the house. */
public interface ExplainedScores {

    /** How far the order of decisions was looked through, by any node; 0 at first. */
    long place();

    /** Decisions after the place, in their order. */
    List<Placed> after(long place, int most);

    /** Keeps these, forgets the oldest beyond what there is room for, and remembers the place, unless one further on is known. */
    void keep(long place, List<ExplainedScore> scores);

    /** All of one decision. */
    List<ExplainedScore> of(DecisionId decision);

    /**
     * Those of one model, the latest first.
     *
     * @param version null for all
     */
    Page<ExplainedScore> list(String model, @Nullable String version, @Nullable String cursor, int limit);

    /** @param place where the decision stands in the order in which decisions were taken */
    record Placed(long place, DecisionId decision) {}
}
