package io.caravanserai.app.settings;

import java.util.Set;

/**
 * Models the hub does without although their folders are there, so that a play can show what rules decide alone.
 *
 * @param names of model folders, such as {@code churn}
 */
public record AbsentModels(Set<String> names) {

    public static final AbsentModels NONE = new AbsentModels(Set.of());

    public AbsentModels {
        names = Set.copyOf(names);
    }
}
