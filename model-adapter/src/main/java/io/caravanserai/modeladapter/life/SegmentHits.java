package io.caravanserai.modeladapter.life;

import io.caravanserai.modeladapter.training.measure.Auc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a model does for one kind of customers, so that nobody is served worse unseen.
 *
 * @param feature {@code age_band}, {@code region} or {@code value_tier}
 * @param promised mean score
 * @param came share of yeses
 * @param auc null with fewer than {@link Hits#LEAST} yeses or noes
 */
public record SegmentHits(
        String feature, String value, int rows, int yes, double promised, double came, @Nullable Double auc) {

    private static final List<String> FEATURES = List.of("age_band", "region");
    private static final String TIER = "value_tier";
    private static final int MOST_VALUES = 12;

    static List<SegmentHits> of(List<PastRow> rows, double[] scores) {
        List<SegmentHits> all = new ArrayList<>();
        FEATURES.forEach(feature -> all.addAll(by(feature, rows, scores)));
        all.addAll(by(TIER, rows, scores));
        return all;
    }

    private static List<SegmentHits> by(String feature, List<PastRow> rows, double[] scores) {
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            value(feature, rows.get(i)).ifPresent(value -> groups.computeIfAbsent(value, none -> new ArrayList<>())
                    .add(row));
        }
        return groups.entrySet().stream()
                .map(group -> hits(feature, group.getKey(), group.getValue(), rows, scores))
                .sorted(Comparator.comparingInt(SegmentHits::rows).reversed())
                .limit(MOST_VALUES)
                .toList();
    }

    private static Optional<String> value(String feature, PastRow row) {
        return feature.equals(TIER)
                ? Optional.ofNullable(row.receipt().segments().get(TIER))
                : Optional.of(row.facts())
                        .filter(facts -> facts.catalogue().knows(feature))
                        .flatMap(facts -> facts.text(feature));
    }

    private static SegmentHits hits(
            String feature, String value, List<Integer> members, List<PastRow> rows, double[] scores) {
        double[] said = members.stream().mapToDouble(row -> scores[row]).toArray();
        boolean[] came = new boolean[said.length];
        IntStream.range(0, came.length)
                .forEach(i -> came[i] = rows.get(members.get(i)).yes());
        int yes = (int) IntStream.range(0, came.length).filter(i -> came[i]).count();
        boolean enough = Math.min(yes, came.length - yes) >= Hits.LEAST;
        return new SegmentHits(
                feature,
                value,
                came.length,
                yes,
                Rounded.four(java.util.Arrays.stream(said).average().orElse(0)),
                Rounded.four((double) yes / came.length),
                enough ? Rounded.four(Auc.of(said, came)) : null);
    }
}
