package io.caravanserai.modeladapter.training.text;

import java.util.HashMap;
import java.util.Map;

/** Finds who belongs together when one customer wrote several texts and one text was written by several customers. */
final class Kin {

    private final Map<String, String> towards = new HashMap<>();

    void join(String one, String other) {
        towards.put(of(one), of(other));
    }

    /** The same name for all who were joined. */
    String of(String one) {
        String at = one;
        while (!towards.getOrDefault(at, at).equals(at)) {
            at = towards.get(at);
        }
        towards.put(one, at);
        return at;
    }
}
