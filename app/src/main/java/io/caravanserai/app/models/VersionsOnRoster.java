package io.caravanserai.app.models;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.ModelVersion;
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
final class VersionsOnRoster {

    private final Map<String, ModelVersion> here;
    private final Map<String, ModelStanding> standings;

    VersionsOnRoster(List<ModelVersion> here, Map<String, ModelStanding> standings) {
        this.here = here.stream().collect(Collectors.toMap(ModelVersion::folder, Function.identity()));
        this.standings = standings;
    }

    ModelVersion of(ModelVersion version) {
        return keptFor(version)
                .map(kept -> new ModelVersion(
                        version.folder(),
                        version.purpose(),
                        kept.passport(),
                        kept.admission(),
                        kept.pulse(),
                        kept.counts(),
                        kept.beside(),
                        Stream.concat(version.problems().stream(), Stream.of(otherFiles(version, kept)))
                                .toList(),
                        kept.card()))
                .orElse(version);
    }

    /** True for what is shown in its folder's place. */
    boolean isShownElsewhere(ModelVersion version) {
        return here.values().stream().flatMap(one -> keptFor(one).stream()).anyMatch(kept -> kept.folder()
                .equals(version.folder()));
    }

    private Optional<ModelVersion> keptFor(ModelVersion version) {
        ModelStanding standing = standings.get(version.folder());
        String number = number(version);
        if (standing == null || number == null || standing.isOf(number)) {
            return Optional.empty();
        }
        String kept = ModelStanding.former(version.folder(), String.valueOf(standing.version()));
        return Optional.ofNullable(here.get(kept)).filter(one -> one.isAdmitted() && !standings.containsKey(kept));
    }

    private static Problem otherFiles(ModelVersion version, ModelVersion kept) {
        return new Problem(
                version.folder() + "/model.yaml",
                "version",
                String.valueOf(number(version)),
                "is not the version that stands here by the roster (%s), whose kept files go on"
                        .formatted(number(kept)),
                "Maybe copy the files of that version to this node, or count the version up.");
    }

    private static @Nullable String number(ModelVersion version) {
        return version.passport() == null ? null : version.passport().about().version();
    }
}
