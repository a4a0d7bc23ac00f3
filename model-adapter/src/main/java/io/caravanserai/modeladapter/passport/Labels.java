package io.caravanserai.modeladapter.passport;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a model that says which one a customer is of.
 *
 * @param names as tables and people know them, in the order of the output's columns
 * @param classes what the graph calls them, in the same order
 * @param tensor output of the graph that says the class itself, to be compared when the model is let in; null without one
 */
public record Labels(List<String> names, List<String> classes, @Nullable String tensor) {

    public Labels {
        names = List.copyOf(names);
        classes = List.copyOf(classes);
    }

    public int count() {
        return names.size();
    }

    /** How the graph's class is called, -1 when it is none of these. */
    public int indexOf(String said) {
        return classes.indexOf(said);
    }
}
