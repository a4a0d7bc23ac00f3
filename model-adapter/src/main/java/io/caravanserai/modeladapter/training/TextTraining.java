package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.onnx.OnnxPredictions;
import io.caravanserai.modeladapter.passport.Head;
import io.caravanserai.modeladapter.passport.TextPassport;
import io.caravanserai.modeladapter.passport.TextPassportReader;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.Sentence;
import io.caravanserai.modeladapter.text.TextHeads;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fits the three heads of a script on labelled sentences. Figures come from folds, the shipped heads from all sentences. */
final class TextTraining {

    private static final int EPOCHS = 5;
    private static final int FOLDS = 5;
    private static final Map<String, Function<Sentence, String>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("emotion", Sentence::emotion);
        QUESTIONS.put("sentiment", Sentence::sentiment);
        QUESTIONS.put("topic", Sentence::topic);
    }

    private final ModelWorkshop workshop;
    private final TextPassport passport;
    private final long seed;

    TextTraining(ModelWorkshop workshop, long seed) {
        this.workshop = workshop;
        this.seed = seed;
        passport = TextPassportReader.read(workshop.model() + "/model.yaml", workshop.model(), workshop.passport());
    }

    Report run(Script script, String data, List<Sentence> sentences) {
        List<float[]> vectors = SentenceVectors.of(script, sentences);
        LogisticTrainer trainer = new LogisticTrainer(EPOCHS, seed);
        GraphWriter graph =
                new GraphWriter(workshop.model(), passport.inputTensor(), vectors.get(0).length, Crosses.NONE);
        Report report = new Report("text", seed)
                .data("model", workshop.model())
                .data("source", data)
                .data("rows", sentences.size())
                .split("by", "cross-validation by row")
                .split("folds", FOLDS)
                .split("test_rows", sentences.size());
        Map<String, Logistic> fitted = new LinkedHashMap<>();
        QUESTIONS.forEach((question, label) -> {
            Samples samples = new Samples(vectors, sentences.stream().map(label).toList());
            Head head = head(question);
            requireClasses(head, samples);
            fitted.put(head.output(), trainer.train(samples));
            graph.add(head.output(), fitted.get(head.output()));
            new Folds(FOLDS, seed).measure(question, trainer, samples, report);
        });
        byte[] onnx = graph.bytes();
        TextHeads.open(passport, passport.file(), onnx).session().release();
        report.data("onnx_difference", difference(onnx, vectors, fitted));
        workshop.graph(passport.file(), onnx);
        workshop.golden(passport.golden());
        workshop.writeReport(report);
        return report;
    }

    private double difference(byte[] onnx, List<float[]> vectors, Map<String, Logistic> fitted) {
        double largest = 0;
        for (Map.Entry<String, float[]> output :
                OnnxPredictions.of(onnx, passport.inputTensor(), vectors).entrySet()) {
            Logistic trainer = fitted.get(output.getKey());
            int classes = trainer.classes().size();
            for (int i = 0; i < output.getValue().length; i++) {
                double expected = trainer.probabilities(vectors.get(i / classes))[i % classes];
                largest = Math.max(largest, Math.abs(output.getValue()[i] - expected));
            }
        }
        return GraphWriter.requireExact(largest);
    }

    private Head head(String question) {
        return switch (question) {
            case "emotion" -> passport.emotion();
            case "sentiment" -> passport.sentiment();
            default -> passport.topic();
        };
    }

    private static void requireClasses(Head head, Samples samples) {
        if (!head.classes().equals(samples.classes())) {
            throw new IllegalArgumentException("The sentences teach %s, the passport promises %s. Maybe add sentences."
                    .formatted(samples.classes(), head.classes()));
        }
    }
}
