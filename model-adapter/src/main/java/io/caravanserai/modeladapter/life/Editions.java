package io.caravanserai.modeladapter.life;

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

    /** Looks at nothing but this node's memory: the audit is asked once a version. */
    boolean isUnseen(ModelVersion version) {
        String now = number(version);
        return now != null && !now.equals(seen.get(version.folder()));
    }

    /** The version the audit names last for the folder, when it is another one. */
    Optional<String> before(ModelVersion version) {
        String now = number(version);
        if (now == null || !isUnseen(version)) {
            return Optional.empty();
        }
        return minutes.lastVersion(version.folder()).filter(last -> !last.equals(now));
    }

    /** What was looked at is not looked at again. */
    void saw(ModelVersion version) {
        String now = number(version);
        if (now != null) {
            seen.put(version.folder(), now);
        }
    }

    private static @Nullable String number(ModelVersion version) {
        return version.isAdmitted() && version.passport() != null
                ? version.passport().about().version()
                : null;
    }
}
