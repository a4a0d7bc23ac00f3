package io.caravanserai.domain.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects everything wrong with a file, so that its owner hears it all at once. */
public final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public Problems add(String place, Object value, String expected, String advice) {
        found.add(new Problem(file, place, String.valueOf(value), expected, advice));
        return this;
    }

    public Problems addAll(List<Problem> others) {
        found.addAll(others);
        return this;
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Problem> list() {
        return List.copyOf(found);
    }

    /** Throws once, with all of them. */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidAssetException(found);
        }
    }
}
