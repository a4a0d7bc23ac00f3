package io.caravanserai.modeladapter.training.fit;

import java.util.HashMap;
import java.util.Map;

/** Finds who belongs together when one customer has several rows, or wrote several texts, and others have the same. */
public final class Kin {

    private final Map<String, String> towards = new HashMap<>();

    public void join(String one, String other) {
        towards.put(of(one), of(other));
    }

    /** The same name for all who were joined. */
    public String of(String one) {
        String at = one;
        while (!towards.getOrDefault(at, at).equals(at)) {
            at = towards.get(at);
        }
        towards.put(one, at);
        return at;
    }
}
