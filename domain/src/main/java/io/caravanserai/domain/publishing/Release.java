package io.caravanserai.domain.publishing;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * The versions in force together. A release never changes; the one with the greatest number counts.
 *
 * @param versions by file
 */
public record Release(long number, Map<String, VersionId> versions, Instant since, String who, String why) {

    /** Before anything was published. */
    public static final Release NONE = new Release(0, Map.of(), Instant.EPOCH, "", "");

    public Release {
        versions = Map.copyOf(versions);
    }

    /** The next one, with these instead of what was there before. */
    public Release next(Map<String, VersionId> changed, Instant now, String by, String because) {
        Map<String, VersionId> all = new TreeMap<>(versions);
        all.putAll(changed);
        return new Release(number + 1, all, now, by, because);
    }
}
