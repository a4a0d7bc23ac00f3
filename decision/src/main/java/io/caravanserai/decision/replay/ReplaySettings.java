package io.caravanserai.decision.replay;

/**
 * Bounds of the replay desk.
 *
 * @param waiting replays that may wait behind the running one
 * @param remembered replays that are over and still answered for; the oldest is forgotten first
 * @param mostDecisions that one replay may take again
 * @param page decisions held in memory and scored together
 * @param share of one core that a replay may take, above 0 to 1; the rest of the time it rests between pages
 */
public record ReplaySettings(int waiting, int remembered, int mostDecisions, int page, double share) {

    public ReplaySettings {
        if (waiting < 1 || remembered < 1 || mostDecisions < 1 || page < 1 || share <= 0 || share > 1) {
            throw new IllegalArgumentException(
                    "The bounds (%d, %d, %d, %d) must be above 0 and the share (%s) above 0 to 1. Maybe start from standard()."
                            .formatted(waiting, remembered, mostDecisions, page, share));
        }
    }

    public static ReplaySettings standard() {
        return new ReplaySettings(8, 50, 1_000_000, 500, 1);
    }
}
