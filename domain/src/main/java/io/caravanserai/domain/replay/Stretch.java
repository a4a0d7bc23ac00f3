package io.caravanserai.domain.replay;

/**
 * Consecutive decisions.
 *
 * @param first place of the first one
 * @param last place of the last one; smaller than the first when there are none
 */
public record Stretch(long first, long last, long decisions) {}
