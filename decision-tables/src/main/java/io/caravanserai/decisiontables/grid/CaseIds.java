package io.caravanserai.decisiontables.grid;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Ids of cases: their names, made unique in sheet order. */
public final class CaseIds {

    private static final String UNNAMED = "case";

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    public String next(String name) {
        String wanted = name.isEmpty() ? UNNAMED : name;
        String id = wanted;
        int number = numbers.getOrDefault(wanted, 2);
        while (!given.add(id)) {
            id = "%s (%d)".formatted(wanted, number++);
        }
        numbers.put(wanted, number);
        return id;
    }
}
