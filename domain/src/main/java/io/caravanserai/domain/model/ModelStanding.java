package io.caravanserai.domain.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one version of a model stands.
 *
 * @param folder its folder, such as {@code churn@2}: the version's name for as long as the folder is there
 * @param share of the customers it scores, 0 to 1; above 0 for a challenger only
 * @param who brought it there: a user name or {@code hub}
 * @param reignedUntil when it was champion for the last time and was no worse for it; null when there is no going back to it
 * @param proposedBy who asks to make it the champion, null when nobody does
 */
public record ModelStanding(
        String folder,
        String purpose,
        ModelState state,
        double share,
        Instant since,
        String who,
        @Nullable Instant reignedUntil,
        @Nullable String proposedBy) {

    public static ModelStanding first(String folder, String purpose, ModelState state, Instant since, String who) {
        return new ModelStanding(folder, purpose, state, 0, since, who, null, null);
    }

    public boolean is(ModelState other) {
        return state == other;
    }

    /** In another state, asked for by nobody any more. */
    public ModelStanding moved(ModelState to, double newShare, Instant at, String by) {
        return new ModelStanding(folder, purpose, to, newShare, at, by, reignedUntil, null);
    }

    /** @param until null when nobody should go back to it */
    public ModelStanding reigned(@Nullable Instant until) {
        return new ModelStanding(folder, purpose, state, share, since, who, until, proposedBy);
    }

    /** @param by null when the proposal is taken back */
    public ModelStanding proposed(@Nullable String by) {
        return new ModelStanding(folder, purpose, state, share, since, who, reignedUntil, by);
    }
}
