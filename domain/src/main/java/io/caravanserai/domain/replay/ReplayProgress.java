package io.caravanserai.domain.replay;

import org.jspecify.annotations.Nullable;

/**
 * How far a replay is.
 *
 * @param done decisions taken again
 * @param of decisions it will take again; 0 until it begins
 * @param problem why it failed, null when it did not
 */
public record ReplayProgress(ReplayId id, ReplayState state, long done, long of, @Nullable String problem) {}
