package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.SaidReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the latest answers of a text or image model on this node are spread.
 *
 * @param reference what its passport says of those of its training, null when it says nothing
 * @param rows answers that were counted
 * @param said in each bin of the reference; of several classes in one answer each counts
 * @param score in each bin of the reference, empty when that has none
 * @param tenths how often the likeliest class was so probable, in tenths
 */
public record Spread(
        @Nullable SaidReference reference, int rows, List<Integer> said, List<Integer> score, List<Integer> tenths) {

    public Spread {
        said = List.copyOf(said);
        score = List.copyOf(score);
        tenths = List.copyOf(tenths);
    }
}
