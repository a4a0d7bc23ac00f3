package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed after {@code train KIND}.
 *
 * @param data a file or a folder; the word {@code journal} where the journal is read
 * @param out folder of models; a training writes into its own folder there
 * @param progress hears one line a step
 * @param cache folder that keeps the vectors of texts for the next training; null keeps none
 * @param encoder a head is trained on, null for the hub's own; closed by who asks
 * @param journal what the hub has seen, to learn from instead of files; null for files
 */
public record TrainingRequest(
        Path data,
        ColumnMap map,
        Path out,
        long seed,
        Consumer<String> progress,
        @Nullable Path cache,
        @Nullable Encoder encoder,
        @Nullable Journal journal) {

    /** From files, without a memory. */
    public TrainingRequest(Path data, ColumnMap map, Path out, long seed, Consumer<String> progress) {
        this(data, map, out, seed, progress, null, null, null);
    }

    /** What to do about too few customers. */
    public String tooFew() {
        return journal == null
                ? "Maybe customer_id is mapped to another column than you meant."
                : "Maybe let the hub see more customers first.";
    }

    public String dataName() {
        return String.valueOf(data.getFileName());
    }
}
