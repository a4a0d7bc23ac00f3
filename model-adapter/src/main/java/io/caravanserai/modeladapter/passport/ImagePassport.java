package io.caravanserai.modeladapter.passport;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model that looks at pictures as its {@code model.yaml} declares it.
 *
 * @param classes in the order of the output
 * @param facts the classes that become facts
 * @param areLogits true when softmax is still to be applied
 */
public record ImagePassport(
        About about,
        String file,
        String golden,
        ImageInput input,
        String output,
        boolean areLogits,
        List<String> classes,
        List<String> facts,
        Duration timeBudget,
        @Nullable SaidReference reference) {

    public ImagePassport {
        classes = List.copyOf(classes);
        facts = List.copyOf(facts);
    }
}
