package io.caravanserai.modeladapter.training.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which rows stay on one side: those of one customer and those that are equal, however many steps lie between them.
 *
 * @param group of each row
 * @param by in words
 */
public record Together(List<String> group, String by) {

    private static final int FEWEST_GROUPS = 20;

    public Together {
        group = List.copyOf(group);
    }

    /**
     * Where rows are so alike that hardly any groups would be left, equal rows of different customers are taken for what
     * they are: rows of different customers.
     *
     * @param customers of each row, blank where it is not known; empty when the data knows none
     */
    public static Together of(List<?> rows, List<String> customers) {
        Together all = joined(rows, customers);
        return all.tells() ? all : alone(rows.size(), customers);
    }

    private static Together joined(List<?> rows, List<String> customers) {
        Kin kin = new Kin();
        List<String> names = rows.stream().map(row -> "row " + row).toList();
        for (int i = 0; i < customers.size(); i++) {
            if (!customers.get(i).isBlank()) {
                kin.join(names.get(i), "customer " + customers.get(i));
            }
        }
        return new Together(
                names.stream().map(kin::of).toList(), customers.isEmpty() ? "equal row" : "customer and equal row");
    }

    private static Together alone(int rows, List<String> customers) {
        List<String> names = new ArrayList<>();
        IntStream.range(0, rows)
                .forEach(row -> names.add(
                        customers.isEmpty() || customers.get(row).isBlank()
                                ? "row " + row
                                : "customer " + customers.get(row)));
        return new Together(names, customers.isEmpty() ? "row" : "customer");
    }

    private boolean tells() {
        Map<String, Integer> sizes = new HashMap<>();
        group.forEach(name -> sizes.merge(name, 1, Integer::sum));
        return sizes.size() >= FEWEST_GROUPS && 2 * Collections.max(sizes.values()) <= group.size();
    }
}
