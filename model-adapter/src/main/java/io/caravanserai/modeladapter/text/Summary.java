package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The few sentences of a long text that lie nearest to all it says, in its own words and order; of sentences that say nearly
 * the same, one. A short text needs none.
 */
public final class Summary {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+|(?<=[。！？；])|\\n+");
    private static final int FEWEST = 6;
    private static final int KEPT = 3;
    private static final double MUCH_THE_SAME = 0.9;
    private static final int SHORTEST_ZH = 5;
    private static final int SHORTEST_EN = 15;
    private static final int LONGEST = 300;

    private final int most;

    /** @param most sentences looked at; of a longer text evenly spread ones */
    public Summary(int most) {
        this.most = most;
    }

    /** At most three sentences; empty for a short text. */
    public List<String> of(Script script, String text, Embedding embedding) throws OrtException {
        List<String> sentences = spread(sentences(script, text));
        if (sentences.size() < FEWEST) {
            return List.of();
        }
        List<float[]> vectors = new ArrayList<>();
        for (String sentence : sentences) {
            vectors.add(embedding.of(sentence));
        }
        float[] centre = LabelHead.mean(vectors);
        List<Integer> nearest = IntStream.range(0, vectors.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -dot(vectors.get(i), centre)))
                .toList();
        List<Integer> kept = new ArrayList<>();
        for (int candidate : nearest) {
            if (kept.size() < KEPT && kept.stream().noneMatch(one -> same(vectors.get(one), vectors.get(candidate)))) {
                kept.add(candidate);
            }
        }
        return kept.stream().sorted().map(sentences::get).toList();
    }

    private static List<String> sentences(Script script, String text) {
        int shortest = script == Script.ZH ? SHORTEST_ZH : SHORTEST_EN;
        LinkedHashSet<String> sentences = new LinkedHashSet<>();
        for (String piece : END.split(text)) {
            String sentence = piece.strip();
            if (sentence.length() >= shortest && sentence.length() <= LONGEST && !Script.isSilent(sentence)) {
                sentences.add(sentence);
            }
        }
        return List.copyOf(sentences);
    }

    private List<String> spread(List<String> sentences) {
        int count = sentences.size();
        return count <= most
                ? sentences
                : IntStream.range(0, most)
                        .mapToObj(i -> sentences.get((int) ((long) i * (count - 1) / (most - 1))))
                        .toList();
    }

    private static boolean same(float[] one, float[] other) {
        return dot(one, other) > MUCH_THE_SAME;
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
