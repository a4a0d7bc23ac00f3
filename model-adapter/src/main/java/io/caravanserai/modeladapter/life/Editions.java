package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.modeladapter.ModelVersion;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Tells when the files of a folder that stands somewhere have become another version. */
final class Editions {

    private final Minutes minutes;
    private final Map<String, String> seen = new ConcurrentHashMap<>();

    Editions(Minutes minutes) {
        this.minutes = minutes;
    }

    /** Looks at nothing but this node's memory, so that nodes with different files do not contradict each other for ever. */
    boolean isUnseen(ModelVersion version) {
        String now = number(version);
        return now != null && !now.equals(seen.get(version.folder()));
    }

    /** The version that stands there by the roster (before it knew versions: by the audit), when this node saw another one come. */
    Optional<String> before(ModelVersion version, ModelStanding standing) {
        if (!isUnseen(version)) {
            return Optional.empty();
        }
        return Optional.ofNullable(standing.version())
                .or(() -> minutes.lastVersion(version.folder()))
                .filter(last -> !last.equals(number(version)));
    }

    /** What was looked at is not looked at again. */
    void saw(ModelVersion version) {
        String now = number(version);
        if (now != null) {
            seen.put(version.folder(), now);
        }
    }

    static @Nullable String number(ModelVersion version) {
        return version.isAdmitted() && version.passport() != null
                ? version.passport().about().version()
                : null;
    }
}
