package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the roster says of some folders, by the names that they have here. */
record Standings(List<ModelStanding> all) {

    /** Of the folders of one model. */
    Standings of(String model) {
        return new Standings(all.stream()
                .filter(one -> ModelStanding.model(one.folder()).equals(model))
                .toList());
    }

    Stream<ModelStanding> champions() {
        return all.stream().filter(one -> one.is(ModelState.CHAMPION));
    }

    Stream<ModelStanding> shadows() {
        return all.stream().filter(one -> one.is(ModelState.SHADOW));
    }

    Optional<ModelStanding> lastGood() {
        return all.stream()
                .filter(one -> one.reignedUntil() != null && !one.is(ModelState.CHAMPION))
                .max(Comparator.comparing(ModelStanding::reignedUntil));
    }

    /** Whose files must stay: those that answer or can be gone back to, and of a model the one retired and followed by nobody. */
    Stream<ModelStanding> needed() {
        Stream<ModelStanding> resting = all.stream()
                .map(one -> ModelStanding.model(one.folder()))
                .distinct()
                .flatMap(model -> of(model).retired().stream());
        return Stream.concat(all.stream().filter(ModelStanding::isNeeded), resting)
                .distinct();
    }

    /** Who answers, looks on out of the archive, would be gone back to first, or was retired and followed by nobody. */
    Stream<ModelStanding> wanted() {
        return Stream.of(
                        champions(),
                        all.stream().filter(one -> one.is(ModelState.CHALLENGER)),
                        shadows().filter(one -> ModelStanding.isFormer(one.folder())),
                        lastGood().stream(),
                        retired().stream())
                .flatMap(wanted -> wanted)
                .distinct();
    }

    private Optional<ModelStanding> retired() {
        return all.stream()
                .filter(one -> champions().findAny().isEmpty())
                .filter(one -> one.is(ModelState.RETIRED) && ModelStanding.isFormer(one.folder()))
                .max(Comparator.comparing(ModelStanding::since));
    }

    /** What a version is called when its folder holds another one. */
    static String former(ModelStanding one) {
        return ModelStanding.isFormer(one.folder())
                ? one.folder()
                : ModelStanding.former(one.folder(), String.valueOf(one.version()));
    }
}
