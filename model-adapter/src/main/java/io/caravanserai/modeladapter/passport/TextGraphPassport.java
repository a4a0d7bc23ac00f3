package io.caravanserai.modeladapter.passport;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text model that is one graph from pieces to classes, with a tokenizer of its own, as its {@code model.yaml} declares it.
 *
 * @param tokenizer the file of the folder that cuts texts into pieces
 * @param scripts of the texts it is asked about: {@code zh}, {@code en}
 * @param turns whether it reads a dialogue turn by turn, or a text as one
 * @param output ONNX output, one number a class
 * @param areLogits true when softmax (one of the classes is said) or sigmoid (each) is still to be applied
 * @param maxTokens pieces it reads at once, its marks counted
 * @param windows read of a longer text, the first and the last among them
 * @param timeBudget for one text, waiting for a worker included
 */
public record TextGraphPassport(
        About about,
        String file,
        String tokenizer,
        String golden,
        Set<String> scripts,
        String answers,
        boolean turns,
        boolean oneOf,
        List<String> classes,
        List<Double> thresholds,
        String output,
        boolean areLogits,
        int maxTokens,
        int windows,
        Duration timeBudget,
        @Nullable SaidReference reference)
        implements Labelling {

    public TextGraphPassport {
        scripts = Set.copyOf(scripts);
        classes = List.copyOf(classes);
        thresholds = List.copyOf(thresholds);
    }
}
