package io.caravanserai.domain.model;

import java.util.Optional;
import java.util.Set;

/** Says which words of a text spoke for what a model said of it. Costs up to seconds; never part of a decision. */
public interface TextExplainer {

    /**
     * Leaves out one word after the other.
     *
     * @param model name and version, such as {@code intent/1.0.0}, as the event holds it
     * @param personal texts known to name the customer; like every phone or account number they are told as placeholders
     * @return empty when that version is not asked here any more, or it says nothing of the text
     */
    Optional<Explanation> explain(String text, String model, Set<String> personal);
}
