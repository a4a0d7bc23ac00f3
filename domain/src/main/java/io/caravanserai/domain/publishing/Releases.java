package io.caravanserai.domain.publishing;

import io.caravanserai.domain.memory.Page;
import org.jspecify.annotations.Nullable;

/** What was in force, and when. */
public interface Releases {

    /** Number of the release in force, 0 before the first: cheap, every node asks again and again. */
    long number();

    /** The release in force, {@link Release#NONE} before the first. */
    Release current();

    void add(Release release);

    /** The newest first. */
    Page<Release> list(@Nullable String cursor, int limit);
}
