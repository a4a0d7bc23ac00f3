package io.caravanserai.modeladapter.passport;

import io.caravanserai.domain.model.TextLabel;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the answers of a text or image model were spread over rows that did not teach it; drift is measured against it.
 *
 * @param rows how many
 * @param said share of each class among all that were said; the last bin is for rows of which nothing was
 * @param score how probable the likeliest class was, null when the passport does not say
 */
public record SaidReference(int rows, Bins said, @Nullable Bins score) {

    private static final double TEN_THOUSAND = 10_000;

    /** @param answers to rows that did not teach */
    public static SaidReference of(List<String> classes, List<TextLabel> answers) {
        Bins words = new Bins(List.of(), classes, List.of());
        int[] said = answers.stream()
                .flatMapToInt(one -> one.said().isEmpty()
                        ? IntStream.of(words.ofText(null))
                        : one.said().stream().mapToInt(words::ofText))
                .toArray();
        double[] scores = answers.stream().mapToDouble(TextLabel::score).toArray();
        Bins numbers = new Bins(ReferenceSheet.edges(scores), List.of(), List.of());
        int[] score = IntStream.range(0, scores.length)
                .map(row -> numbers.of(scores[row]))
                .toArray();
        return new SaidReference(
                answers.size(),
                new Bins(List.of(), classes, shares(said, words.size())),
                new Bins(numbers.edges(), List.of(), shares(score, numbers.size())));
    }

    private static List<Double> shares(int[] bins, int size) {
        return IntStream.range(0, size)
                .mapToObj(bin -> IntStream.of(bins).filter(one -> one == bin).count())
                .map(count -> Math.round(TEN_THOUSAND * count / bins.length) / TEN_THOUSAND)
                .toList();
    }
}
