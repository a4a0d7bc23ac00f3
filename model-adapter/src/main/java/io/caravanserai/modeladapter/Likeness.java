package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.Understanding;
import io.caravanserai.modeladapter.passport.Labelling;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How alike two answers to one question are.
 *
 * @param agrees whether they say the same
 * @param distance between them, 0 for the same numbers too, 1 for nothing in common
 */
record Likeness(boolean agrees, double distance) {

    /** Of two that answer a question of a text, maybe by other classes. */
    static Likeness of(Labelling one, double[] said, Labelling other, double[] otherSaid) {
        boolean agrees = one.label(said).said().equals(other.label(otherSaid).said());
        return of(agrees, byClass(one.classes(), said), byClass(other.classes(), otherSaid));
    }

    /** @param agrees whether what is said is the same; the probabilities are by class */
    static Likeness of(boolean agrees, Map<String, Double> one, Map<String, Double> other) {
        Set<String> classes = new HashSet<>(one.keySet());
        classes.addAll(other.keySet());
        double most = classes.stream()
                .mapToDouble(each -> Math.abs(one.getOrDefault(each, 0.0) - other.getOrDefault(each, 0.0)))
                .max()
                .orElse(0);
        return new Likeness(agrees, most);
    }

    /** Of three answers, as many as differ. */
    static Likeness of(Understanding one, Understanding other) {
        List<Boolean> same = List.of(
                one.emotion().equals(other.emotion()),
                GoldenTexts.word(one.sentiment()).equals(GoldenTexts.word(other.sentiment())),
                one.topic().equals(other.topic()));
        double apart = same.stream().filter(is -> !is).count();
        return new Likeness(apart == 0, apart / same.size());
    }

    /** The share of the longer list that the other one does not hold. */
    static Likeness of(List<String> one, List<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int longer = Math.max(one.size(), other.size());
        return new Likeness(one.equals(other), longer == 0 ? 0 : 1 - (double) both.size() / longer);
    }

    private static Map<String, Double> byClass(List<String> classes, double[] probabilities) {
        Map<String, Double> named = new TreeMap<>();
        for (int i = 0; i < probabilities.length; i++) {
            named.put(classes.get(i), probabilities[i]);
        }
        return named;
    }
}
