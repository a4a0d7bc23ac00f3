package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who scores for one purpose.
 *
 * @param champion null when the one the roster names is not here and nobody may stand in
 * @param challenger scores its share, null when there is none
 * @param shadows are asked beside them
 */
record LineUp(@Nullable ModelShelf champion, @Nullable ModelShelf challenger, Share share, List<ModelShelf> shadows) {

    private static final Share NOBODY = new Share("", 0);

    /**
     * Of the folders that are here, in their order.
     *
     * @param standings of the purpose; when they name no champion that is here, the last good one stands in; the first folder
     *     only where nobody was ever champion
     */
    static LineUp of(List<ModelShelf> here, List<ModelStanding> standings) {
        ModelShelf champion = standings.stream()
                .filter(one -> one.is(ModelState.CHAMPION))
                .findFirst()
                .flatMap(one -> shelf(here, one))
                .or(() -> lastGood(here, standings))
                .orElseGet(() -> standings.isEmpty() ? here.get(0) : null);
        Optional<ModelStanding> challenger = standings.stream()
                .filter(one -> one.is(ModelState.CHALLENGER))
                .filter(one -> shelf(here, one).filter(ModelShelf::isAdmitted).isPresent())
                .findFirst();
        List<ModelShelf> shadows = standings.stream()
                .filter(one -> one.is(ModelState.SHADOW))
                .flatMap(one -> shelf(here, one).filter(ModelShelf::isAdmitted).stream())
                .toList();
        return challenger
                .map(one -> new LineUp(
                        champion, shelf(here, one).orElseThrow(), new Share(one.folder(), one.share()), shadows))
                .orElse(new LineUp(champion, null, NOBODY, shadows));
    }

    private static Optional<ModelShelf> lastGood(List<ModelShelf> here, List<ModelStanding> standings) {
        return standings.stream()
                .filter(one -> one.reignedUntil() != null)
                .sorted(Comparator.comparing(ModelStanding::reignedUntil, Comparator.reverseOrder()))
                .flatMap(one -> shelf(here, one).stream())
                .findFirst();
    }

    /**
     * The folder, when it holds the version that stands there; else what it held before its files were changed, for as long as the
     * roster has not heard of it; else the rules of its passport.
     */
    private static Optional<ModelShelf> shelf(List<ModelShelf> here, ModelStanding standing) {
        String former = ModelStanding.former(standing.folder(), String.valueOf(standing.version()));
        Supplier<Stream<ModelShelf>> own = () -> here.stream().filter(shelf -> shelf.answersFor(standing));
        return own.get()
                .filter(ModelShelf::isAdmitted)
                .findFirst()
                .or(() -> here.stream()
                        .filter(shelf -> shelf.name().equals(former))
                        .findFirst())
                .or(() -> own.get().findFirst());
    }
}
