package io.caravanserai.app.wiring;

import io.caravanserai.modeladapter.NeighbourRecommender;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.OnnxPictures;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.Resident;
import io.caravanserai.modeladapter.Residents;
import io.caravanserai.modeladapter.TextUnderstander;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models of every kind. */
record ModelHouse(OnnxModels models, TextUnderstander texts, OnnxPictures pictures, NeighbourRecommender recommender) {

    Residents residents() {
        return Residents.of(List.of(models, texts, pictures, recommender));
    }

    /** Of texts, pictures and recommendations. */
    List<OtherModel> others() {
        return Stream.of(texts.models(), pictures.models(), recommender.models())
                .flatMap(List::stream)
                .toList();
    }

    /** Takes over what changed on disk. */
    void reload() {
        texts.reload();
        pictures.reload();
        recommender.reload();
        Stream<String> others = Residents.of(List.of(texts, pictures, recommender)).residents().stream()
                .map(Resident::folder);
        models.reload(Stream.concat(others, texts.encoders().stream()).collect(Collectors.toSet()));
    }
}
