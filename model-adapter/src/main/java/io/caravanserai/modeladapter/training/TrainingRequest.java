package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.training.table.ColumnMap;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What somebody typed after {@code train KIND}.
 *
 * @param data a file or a folder
 * @param out folder of models; a training writes into its own folder there
 * @param progress hears one line a step
 */
public record TrainingRequest(Path data, ColumnMap map, Path out, long seed, Consumer<String> progress) {

    public String dataName() {
        return String.valueOf(data.getFileName());
    }
}
