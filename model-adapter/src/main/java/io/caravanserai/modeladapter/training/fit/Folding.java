package io.caravanserai.modeladapter.training.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Cuts rows into folds so that nothing a fold is examined on has taught it. */
public final class Folding {

    private Folding() {}

    /**
     * Folds of nearly equal size with nearly the same share of yes; rows of one group stay together.
     *
     * @param group of each row
     */
    public static List<Fold> grouped(List<?> group, boolean[] yes, int folds, long seed) {
        int[] places = new int[group.size()];
        Map<Object, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < places.length; i++) {
            members.computeIfAbsent(group.get(i), none -> new ArrayList<>()).add(i);
        }
        List<List<Integer>> shuffled = new ArrayList<>(members.values());
        Collections.shuffle(shuffled, new Random(seed));
        int[] dealt = new int[2];
        for (List<Integer> together : shuffled) {
            int answer = yes[together.get(0)] ? 1 : 0;
            int place = dealt[answer]++ % folds;
            together.forEach(row -> places[row] = place);
        }
        return IntStream.range(0, folds).mapToObj(fold -> fold(places, fold)).toList();
    }

    /** One fold for each of the last periods: all periods whose answers were known by then teach it. */
    public static List<Fold> forward(int[] period, int folds, int knownAfter) {
        int[] known = Arrays.stream(period).distinct().sorted().toArray();
        List<Fold> forward = new ArrayList<>();
        for (int now : Arrays.copyOfRange(known, Math.max(0, known.length - folds), known.length)) {
            if (known[0] <= now - knownAfter) {
                forward.add(new Fold(
                        where(period.length, row -> period[row] <= now - knownAfter),
                        where(period.length, row -> period[row] == now)));
            }
        }
        return forward;
    }

    private static Fold fold(int[] places, int fold) {
        return new Fold(
                where(places.length, row -> places[row] != fold), where(places.length, row -> places[row] == fold));
    }

    private static List<Integer> where(int rows, java.util.function.IntPredicate wanted) {
        return IntStream.range(0, rows).filter(wanted).boxed().toList();
    }
}
