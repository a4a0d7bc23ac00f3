package io.caravanserai.modeladapter.training.fit;

import com.microsoft.ml.lightgbm.PredictionType;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.util.ArrayList;
import java.util.List;

/** LightGBM's gradient-boosted trees (Ke et al. 2017), averaged over bags; what it grew is taken out as plain trees. */
public final class Boosting implements Learner {

    private static final double EQUAL = 1e-9;

    private final BoostSetting setting;
    private final long seed;

    public Boosting(BoostSetting setting, long seed) {
        NativeTrees.load();
        this.setting = setting;
        this.seed = seed;
    }

    @Override
    public List<String> names() {
        return setting.rounds().stream()
                .map(rounds -> "boosted trees, %d leaves, %d rounds".formatted(setting.leaves(), rounds))
                .toList();
    }

    @Override
    public List<Scorer> fit(List<float[]> rows, boolean[] yes) {
        List<Tree> grown = grown(rows, yes, setting.mostRounds(), seed);
        return setting.rounds().stream()
                .map(rounds ->
                        (Scorer) new Ensemble(grown.stream().limit(rounds).toList(), 0))
                .toList();
    }

    @Override
    public Scorer refit(List<float[]> rows, boolean[] yes, int chosen) {
        List<Tree> trees = new ArrayList<>();
        for (int bag = 0; bag < setting.bags(); bag++) {
            grown(rows, yes, setting.rounds().get(chosen), seed + 7919L * bag)
                    .forEach(tree -> trees.add(tree.scaled(1.0 / setting.bags())));
        }
        return new Ensemble(trees, 0);
    }

    private List<Tree> grown(List<float[]> rows, boolean[] yes, int rounds, long bagSeed) {
        int width = rows.get(0).length;
        float[] flat = flat(rows, width);
        String words = setting.words(bagSeed);
        try (LGBMDataset data = LGBMDataset.createFromMat(flat, rows.size(), width, true, words, null)) {
            data.setField("label", labels(yes));
            try (LGBMBooster booster = LGBMBooster.create(data, words)) {
                for (int round = 0; round < rounds && !booster.updateOneIter(); round++) {}
                List<Tree> trees = TreeText.read(booster.saveModelToString(0, rounds, FeatureImportanceType.SPLIT));
                requireSame(
                        booster.predictForMat(flat, rows.size(), width, true, PredictionType.C_API_PREDICT_RAW_SCORE),
                        rows,
                        trees);
                return trees;
            }
        } catch (LGBMException failed) {
            throw new IllegalStateException("The trees could not be grown: " + failed.getMessage(), failed);
        }
    }

    /** The trees that were taken out must say what LightGBM itself says, of every row. */
    private static void requireSame(double[] theirs, List<float[]> rows, List<Tree> trees) {
        Ensemble ours = new Ensemble(trees, 0);
        for (int i = 0; i < theirs.length; i++) {
            double said = ours.logOdds(rows.get(i));
            if (!(Math.abs(said - theirs[i]) <= EQUAL * Math.max(1, Math.abs(said)))) {
                throw new IllegalStateException(
                        "The trees say (%s) where LightGBM says (%s).".formatted(said, theirs[i]));
            }
        }
    }

    private static float[] flat(List<float[]> rows, int width) {
        float[] flat = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, flat, i * width, width);
        }
        return flat;
    }

    private static float[] labels(boolean[] yes) {
        float[] labels = new float[yes.length];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = yes[i] ? 1 : 0;
        }
        return labels;
    }
}
