package io.caravanserai.decisiontables.grid;

import java.util.HashSet;
import java.util.Set;

/** Ids of cases: their names, made unique in sheet order. */
public final class CaseIds {

    private static final String UNNAMED = "case";

    private final Set<String> given = new HashSet<>();

    public String next(String name) {
        String wanted = name.isEmpty() ? UNNAMED : name;
        String id = wanted;
        for (int number = 2; !given.add(id); number++) {
            id = "%s (%d)".formatted(wanted, number);
        }
        return id;
    }
}
