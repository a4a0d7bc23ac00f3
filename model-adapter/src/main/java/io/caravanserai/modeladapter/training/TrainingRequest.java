package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.training.table.ColumnMap;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed after {@code train KIND}.
 *
 * @param data a file or a folder
 * @param out folder of models; a training writes into its own folder there
 * @param progress hears one line a step
 * @param cache folder that keeps the vectors of texts for the next training; null keeps none
 */
public record TrainingRequest(
        Path data, ColumnMap map, Path out, long seed, Consumer<String> progress, @Nullable Path cache) {

    /** Without a memory. */
    public TrainingRequest(Path data, ColumnMap map, Path out, long seed, Consumer<String> progress) {
        this(data, map, out, seed, progress, null);
    }

    public String dataName() {
        return String.valueOf(data.getFileName());
    }
}
