package io.caravanserai.modeladapter.llm;

import java.util.List;
import java.util.Map;

/**
 * The prompts in force.
 *
 * @param commitments words that promise something, which a draft must hold before a model may use them
 */
record Prompts(Map<String, Prompt> byName, List<String> commitments) {

    Prompts {
        byName = Map.copyOf(byName);
        commitments = List.copyOf(commitments);
    }

    Prompt of(String name) {
        return byName.get(name);
    }
}
