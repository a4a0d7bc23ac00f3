package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.training.churn.ChurnTraining;
import io.caravanserai.modeladapter.training.churn.FeatureSource;
import io.caravanserai.modeladapter.training.clv.ClvTraining;
import io.caravanserai.modeladapter.training.next.NextTraining;
import io.caravanserai.modeladapter.training.recommend.RecommendTraining;
import io.caravanserai.modeladapter.training.segments.SegmentsTraining;
import io.caravanserai.modeladapter.training.text.TextsTraining;
import io.caravanserai.modeladapter.training.uplift.UpliftTraining;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Trainings from tables and purchases, by the word that is typed. */
public final class TrainingKinds {

    private final Map<String, TrainingKind> kinds = new TreeMap<>();

    public TrainingKinds(FeatureSource.InZone features) {
        kinds.put("churn", new ChurnTraining(features));
        kinds.put("clv", new ClvTraining());
        kinds.put("segments", new SegmentsTraining());
        kinds.put("uplift", new UpliftTraining());
        kinds.put("recommend", new RecommendTraining());
        kinds.put("next", new NextTraining());
        kinds.put("text", new TextsTraining());
    }

    public Optional<TrainingKind> named(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    public Iterable<String> names() {
        return kinds.keySet();
    }
}
