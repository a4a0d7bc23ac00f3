package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.Recommender;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port {@code Recommender} from the table in {@code models/recommend}; it may be swapped while the hub runs. */
public final class NeighbourRecommender extends ShelvedModels<NeighbourFolder.Answering> implements Recommender {

    private static final String FOLDER = "recommend";

    private final Path folder;
    private final Shadows shadows = new Shadows();

    private NeighbourRecommender(Path models, @Nullable Path archive) {
        super(new Shelves<>(
                OtherModel.Kind.RECOMMEND,
                "",
                models,
                archive == null ? null : archive.resolve(FOLDER),
                new NeighbourFolder()));
        folder = models;
    }

    /** @param models the folder of models; without {@code recommend} in it nothing is recommended */
    public static NeighbourRecommender read(Path models) {
        return read(models, null);
    }

    /** @param archive where copies are kept of what answers, so that it goes on while changed files are looked at */
    public static NeighbourRecommender read(Path models, @Nullable Path archive) {
        NeighbourRecommender recommender = new NeighbourRecommender(models, archive);
        recommender.reload();
        return recommender;
    }

    @Override
    public Optional<Recommendation> recommend(List<Bought> bought, Instant asOf, int most) {
        return shelves.slot(FOLDER).flatMap(slot -> recommend(slot, List.copyOf(bought), asOf, most));
    }

    private Optional<Recommendation> recommend(
            Slot<NeighbourFolder.Answering> slot, List<Bought> bought, Instant asOf, int most) {
        return slot.content().map(now -> {
            List<Recommended> said = recommended(slot, now, bought, asOf, most);
            shadows.look(
                    slot,
                    (other, tally) ->
                            Likeness.of(products(said), products(other.table().recommend(bought, asOf, most))));
            return new Recommendation(now.passport().about().id(), said);
        });
    }

    private static List<Recommended> recommended(
            Slot<NeighbourFolder.Answering> slot,
            NeighbourFolder.Answering now,
            List<Bought> bought,
            Instant asOf,
            int most) {
        long start = System.nanoTime();
        List<Recommended> said = now.table().recommend(bought, asOf, most);
        slot.serving().ifPresent(shelf -> shelf.calls().add(System.nanoTime() - start, false));
        return said;
    }

    private static List<String> products(List<Recommended> said) {
        return said.stream().map(Recommended::product).toList();
    }

    /** Takes over what changed on disk; what cannot be used leaves the last good table in force. */
    public void reload() {
        shelves.refresh(Subfolders.of(folder, NeighbourRecommender::isName, shelves.known()));
    }

    /** True for the folder of a table, whatever is in it. */
    static boolean isName(Path folder) {
        return ModelStanding.model(String.valueOf(folder.getFileName())).equals(FOLDER);
    }

    @Override
    public void close() {
        shadows.close();
        shelves.close();
    }
}
