package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.cell.Condition.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The classes that conditions on one fact divide its values into: no fact; each text that is named; each bound of a number or a
 * day, and what lies between two of them; anything else. A bounded number of them: beyond that, neighbours share one.
 */
final class FactClasses {

    private static final int MOST = 256;
    private static final int ABSENT = 0;
    private static final int OTHER = 1;

    private final List<FactClass> all = new ArrayList<>();
    private final Map<Object, Integer> byText = new HashMap<>();
    private final double[] cuts;
    private final int numbersBegin;

    FactClasses(Collection<Condition> conditions) {
        TreeMap<Double, Object> points = new TreeMap<>();
        List<Object> texts = new ArrayList<>();
        conditions.forEach(condition -> collect(condition, points, texts));
        all.add(new FactClass.Values(Collections.singletonList(null)));
        all.add(new FactClass.Values(List.of(new Object())));
        addTexts(texts.stream().distinct().toList());
        numbersBegin = all.size();
        cuts = some(new ArrayList<>(points.keySet()));
        addNumbers(points);
    }

    List<FactClass> all() {
        return all;
    }

    /** Place of a fact's class in the list of all. */
    int of(@Nullable Object fact) {
        if (fact == null) {
            return ABSENT;
        }
        double position = Span.position(fact);
        if (Double.isNaN(position)) {
            return byText.getOrDefault(fact, OTHER);
        }
        int place = Arrays.binarySearch(cuts, position);
        return numbersBegin + (place < 0 ? 2 * (-place - 1) : 2 * place + 1);
    }

    private static void collect(Condition condition, Map<Double, Object> points, List<Object> texts) {
        if (condition instanceof Condition.Not not) {
            collect(not.denied(), points, texts);
        } else if (condition instanceof Condition.OneOf list) {
            list.values().forEach(value -> collect(new Condition.Is(value), points, texts));
        } else if (condition instanceof Span span) {
            points.putIfAbsent(span.low() + 0.0, span.low() + 0.0);
            points.putIfAbsent(span.high() + 0.0, span.high() + 0.0);
        } else {
            value(((Condition.Is) condition).value(), points, texts);
        }
    }

    /** A day stands for itself where a span ends on it, too; minus zero is zero. */
    private static void value(Object value, Map<Double, Object> points, List<Object> texts) {
        double position = Span.position(value) + 0.0;
        if (Double.isNaN(position)) {
            texts.add(value);
        } else {
            points.put(position, value instanceof Double ? (Object) position : value);
        }
    }

    private void addTexts(List<Object> texts) {
        int classes = Math.min(texts.size(), MOST);
        for (int first = 0; first < classes; first++) {
            List<@Nullable Object> together = new ArrayList<>();
            for (int text = first; text < texts.size(); text += MOST) {
                together.add(texts.get(text));
                byText.put(texts.get(text), all.size());
            }
            all.add(new FactClass.Values(together));
        }
    }

    private void addNumbers(Map<Double, Object> points) {
        double before = Double.NEGATIVE_INFINITY;
        for (double cut : cuts) {
            all.add(new FactClass.Between(before, cut));
            all.add(new FactClass.Values(List.of(points.get(cut))));
            before = cut;
        }
        all.add(new FactClass.Between(before, Double.POSITIVE_INFINITY));
    }

    /** Evenly chosen; an infinite end is kept, for it is no number between two bounds. */
    private static double[] some(List<Double> points) {
        int step = 1 + points.size() / MOST;
        return IntStream.range(0, points.size())
                .filter(place -> place % step == 0 || Double.isInfinite(points.get(place)))
                .mapToDouble(points::get)
                .toArray();
    }
}
