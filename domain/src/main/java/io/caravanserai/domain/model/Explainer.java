package io.caravanserai.domain.model;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why models said what they said; takes milliseconds, and none of the threads that score. */
public interface Explainer {

    /**
     * Explains what this version of a model says of the facts.
     *
     * @return empty when rules gave the score, or when the version is not here any more
     */
    Optional<Explanation> explain(Score score, Facts facts);

    /**
     * The same over many rows; a model that is slow to explain looks at fewer of them.
     *
     * @param version null for any that is here
     * @param rows none asks for the model's own background
     * @return empty when the model is not here
     */
    Optional<Importance> importance(String model, @Nullable String version, List<Facts> rows);
}
