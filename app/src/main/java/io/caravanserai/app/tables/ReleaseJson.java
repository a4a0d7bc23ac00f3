package io.caravanserai.app.tables;

import io.caravanserai.app.asked.OwnWords;
import io.caravanserai.domain.publishing.Release;
import io.caravanserai.domain.publishing.TableNames;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A release as the API writes it.
 *
 * @param versions version id by table name
 */
record ReleaseJson(long number, Instant since, String who, String why, Map<String, String> versions) {

    static ReleaseJson of(Release release) {
        Map<String, String> versions = new TreeMap<>();
        release.versions().forEach((file, id) -> versions.put(TableNames.of(file), id.value()));
        return new ReleaseJson(
                release.number(), release.since(), release.who(), OwnWords.of(release.who(), release.why()), versions);
    }
}
