package io.caravanserai.app.models;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The versions of this node as the roster means them: where a folder holds other files than stand there, the kept ones that go on
 * in its name are shown in its place, and what is wrong is said.
 */
final class VersionsOnRoster<V> {

    /** What is known of a version, of whatever kind. */
    interface Reading<V> {

        String folder(V version);

        /** Of its passport; null when none is held. */
        @Nullable
        String number(V version);

        /** The kept one under the name of the shown one, and what is wrong with that. */
        V inPlaceOf(V shown, V kept, Problem why);
    }

    private final Map<String, V> here;
    private final Map<String, ModelStanding> standings;
    private final Reading<V> reading;

    VersionsOnRoster(List<V> here, Map<String, ModelStanding> standings, Reading<V> reading) {
        this.here = here.stream().collect(Collectors.toMap(reading::folder, Function.identity()));
        this.standings = standings;
        this.reading = reading;
    }

    V of(V version) {
        return keptFor(version)
                .map(kept -> reading.inPlaceOf(version, kept, otherFiles(version, kept)))
                .orElse(version);
    }

    /** In their order, without those that are shown in another one's place. */
    Stream<V> shown(List<V> versions) {
        return versions.stream().filter(version -> !isShownElsewhere(version)).map(this::of);
    }

    /** True for what is shown in its folder's place. */
    boolean isShownElsewhere(V version) {
        return here.values().stream().flatMap(one -> keptFor(one).stream()).anyMatch(kept -> reading.folder(kept)
                .equals(reading.folder(version)));
    }

    private Optional<V> keptFor(V version) {
        ModelStanding standing = standings.get(reading.folder(version));
        String number = reading.number(version);
        if (standing == null || number == null || standing.isOf(number)) {
            return Optional.empty();
        }
        String kept = ModelStanding.former(reading.folder(version), String.valueOf(standing.version()));
        return Optional.ofNullable(here.get(kept))
                .filter(one -> reading.number(one) != null && !standings.containsKey(kept));
    }

    private Problem otherFiles(V version, V kept) {
        return new Problem(
                reading.folder(version) + "/model.yaml",
                "version",
                String.valueOf(reading.number(version)),
                "is not the version that stands here by the roster (%s), whose kept files go on"
                        .formatted(reading.number(kept)),
                "Maybe copy the files of that version to this node, or count the version up.");
    }
}
