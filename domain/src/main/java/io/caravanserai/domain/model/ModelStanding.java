package io.caravanserai.domain.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one version of a model stands.
 *
 * @param folder its folder, such as {@code churn@2}: the version's name for as long as the folder is there; a {@linkplain #former
 *     former} one is read from each node's archive
 * @param share of the customers it scores, 0 to 1; above 0 for a challenger only
 * @param who brought it there: a user name or {@code hub}
 * @param reignedUntil when it was champion for the last time and was no worse for it; null when there is no going back to it
 * @param proposedBy who asks to make it the champion, null when nobody does
 * @param version of the passport that stands here, so that changed files do not; null when it was written down before versions were
 */
public record ModelStanding(
        String folder,
        String purpose,
        ModelState state,
        double share,
        Instant since,
        String who,
        @Nullable Instant reignedUntil,
        @Nullable String proposedBy,
        @Nullable String version) {

    /** Between the name of a model and the version its folder held before. */
    public static final String FORMER = "@was-";

    public static ModelStanding first(String folder, String purpose, ModelState state, Instant since, String who) {
        return new ModelStanding(folder, purpose, state, 0, since, who, null, null, null);
    }

    /** What the version is called that a folder held before its files were changed: {@code churn@was-1.0.0}. */
    public static String former(String folder, String version) {
        return model(folder) + FORMER + version;
    }

    /** The model's name, which a folder begins with. */
    public static String model(String folder) {
        return folder.replaceFirst("@.*$", "");
    }

    /** True for what {@link #former} calls so. */
    public static boolean isFormer(String folder) {
        return folder.contains(FORMER);
    }

    /** True when its files must be kept: it scores, or can be gone back to. */
    public boolean isNeeded() {
        return is(ModelState.CHAMPION) || is(ModelState.CHALLENGER) || reignedUntil != null;
    }

    /** True when this version of the passport stands here, or nobody wrote down which does. */
    public boolean isOf(String other) {
        return version == null || version.equals(other);
    }

    public boolean is(ModelState other) {
        return state == other;
    }

    /** The same by another name of its folder. */
    public ModelStanding inFolder(String other) {
        return new ModelStanding(other, purpose, state, share, since, who, reignedUntil, proposedBy, version);
    }

    /** In another state, asked for by nobody any more. */
    public ModelStanding moved(ModelState to, double newShare, Instant at, String by) {
        return new ModelStanding(folder, purpose, to, newShare, at, by, reignedUntil, null, version);
    }

    /** @param until null when nobody should go back to it */
    public ModelStanding reigned(@Nullable Instant until) {
        return new ModelStanding(folder, purpose, state, share, since, who, until, proposedBy, version);
    }

    /** @param by null when the proposal is taken back */
    public ModelStanding proposed(@Nullable String by) {
        return new ModelStanding(folder, purpose, state, share, since, who, reignedUntil, by, version);
    }

    /** Of a version; a proposal was for the one before. */
    public ModelStanding of(@Nullable String other) {
        return new ModelStanding(folder, purpose, state, share, since, who, reignedUntil, null, other);
    }
}
