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

    /** Who answers, looks on out of the archive, or would be gone back to first. */
    Stream<ModelStanding> wanted() {
        return Stream.of(
                        champions(), shadows().filter(one -> ModelStanding.isFormer(one.folder())), lastGood().stream())
                .flatMap(wanted -> wanted);
    }

    /** What a version is called when its folder holds another one. */
    static String former(ModelStanding one) {
        return ModelStanding.isFormer(one.folder())
                ? one.folder()
                : ModelStanding.former(one.folder(), String.valueOf(one.version()));
    }
}
