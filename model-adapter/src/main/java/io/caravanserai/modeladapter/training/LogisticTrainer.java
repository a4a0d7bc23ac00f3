package io.caravanserai.modeladapter.training;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's logistic regression by stochastic gradient descent; the same seed gives the same weights. */
final class LogisticTrainer {

    private static final double LEARNING_RATE = 0.2;
    private static final int BATCH = 16;
    private static final int COMPARED = 100;
    private static final double EQUAL = 1e-9;
    private static final int SILENT = -1;
    private static final LabelFactory LABELS = new LabelFactory();

    /** Held here, because a logger nobody holds forgets its level. It would report every fit on the terminal. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    private final int epochs;
    private final long seed;

    LogisticTrainer(int epochs, long seed) {
        this.epochs = epochs;
        this.seed = seed;
    }

    Logistic train(Samples samples) {
        Scale scale = Scale.of(samples.rows());
        String[] names = names(samples.width());
        MutableDataset<Label> dataset =
                new MutableDataset<>(new SimpleDataSourceProvenance("samples of a training run", LABELS), LABELS);
        for (int i = 0; i < samples.size(); i++) {
            double[] standard = scale.standard(samples.rows().get(i));
            dataset.add(new ArrayExample<>(new Label(samples.labels().get(i)), names, standard));
        }
        LinearSGDModel model = fit(dataset);
        Logistic logistic = folded(model, samples.classes(), scale, names);
        requireSame(model, dataset, logistic, samples);
        return logistic;
    }

    /** Folding the scale in must not change what Tribuo itself predicts. */
    private static void requireSame(
            LinearSGDModel model, MutableDataset<Label> dataset, Logistic logistic, Samples samples) {
        for (int i = 0; i < Math.min(COMPARED, samples.size()); i++) {
            double[] ours = logistic.probabilities(samples.rows().get(i));
            Example<Label> theirs = dataset.getExample(i);
            for (int k = 0; k < ours.length; k++) {
                Label label = model.predict(theirs)
                        .getOutputScores()
                        .get(logistic.classes().get(k));
                if (Math.abs(label.getScore() - ours[k]) > EQUAL) {
                    throw new IllegalStateException("The folded weights predict (%s) where Tribuo predicts (%s)."
                            .formatted(ours[k], label.getScore()));
                }
            }
        }
    }

    private LinearSGDModel fit(MutableDataset<Label> dataset) {
        Model<Label> model = new LinearSGDTrainer(
                        new LogMulticlass(), new AdaGrad(LEARNING_RATE), epochs, SILENT, BATCH, seed)
                .train(dataset);
        return (LinearSGDModel) model;
    }

    private static Logistic folded(LinearSGDModel model, List<String> classes, Scale scale, String[] names) {
        DenseMatrix fitted = model.getWeightsCopy();
        double[][] weights = new double[classes.size()][names.length];
        double[] bias = new double[classes.size()];
        for (int k = 0; k < bias.length; k++) {
            int row = model.getOutputIDInfo().getID(new Label(classes.get(k)));
            for (int column = 0; column < names.length; column++) {
                weights[k][column] = fitted.get(row, model.getFeatureIDMap().getID(names[column]));
            }
            bias[k] = fitted.get(row, names.length);
        }
        return scale.folded(classes, weights, bias);
    }

    private static String[] names(int width) {
        return IntStream.range(0, width).mapToObj("c%05d"::formatted).toArray(String[]::new);
    }
}
