package io.caravanserai.modeladapter.training.text;

import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.Sentence;
import io.caravanserai.modeladapter.text.SentenceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Directions of the embedding in which the project's own sentences of one class lie from all others. A difference of means
 * forgets more than a fitted head does, and helps more where labels are few.
 */
final class HouseHints {

    private final List<Sentence> sentences;

    private HouseHints(List<Sentence> sentences) {
        this.sentences = sentences;
    }

    static HouseHints of(Script script) {
        String file = "/sentences/%s.csv".formatted(script.code());
        try (InputStream in = Objects.requireNonNull(HouseHints.class.getResourceAsStream(file), file)) {
            Problems problems = new Problems(file);
            List<Sentence> read = SentenceFile.read(in.readAllBytes(), problems);
            problems.throwIfAny();
            return new HouseHints(read);
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }

    Set<String> texts() {
        return sentences.stream().map(Sentence::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * One direction a class of emotion and of sentiment.
     *
     * @param vectors at least of {@link #texts()}
     */
    double[][] directions(Map<String, float[]> vectors) {
        List<double[]> directions = new ArrayList<>();
        directions.addAll(directions(Sentence::emotion, vectors));
        directions.addAll(directions(Sentence::sentiment, vectors));
        return directions.toArray(double[][]::new);
    }

    private List<double[]> directions(Function<Sentence, String> label, Map<String, float[]> vectors) {
        return sentences.stream()
                .map(label)
                .distinct()
                .sorted()
                .map(one -> {
                    double[] direction = mean(sentence -> label.apply(sentence).equals(one), vectors);
                    double[] others = mean(sentence -> !label.apply(sentence).equals(one), vectors);
                    Arrays.setAll(direction, i -> direction[i] - others[i]);
                    return direction;
                })
                .toList();
    }

    private double[] mean(Predicate<Sentence> wanted, Map<String, float[]> vectors) {
        List<float[]> some = sentences.stream()
                .filter(wanted)
                .map(sentence -> vectors.get(sentence.text()))
                .toList();
        double[] mean = new double[some.get(0).length];
        some.forEach(vector -> Arrays.setAll(mean, i -> mean[i] + vector[i] / some.size()));
        return mean;
    }
}
