package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder with one data file, where a kind of training is tried.
 *
 * @param heard lines of progress
 */
public record Lab(Path folder, List<String> heard) {

    public Lab(Path folder) {
        this(folder, new ArrayList<>());
    }

    public Lab data(String csv) {
        write("data.csv", csv);
        return this;
    }

    public Report train(TrainingKind kind, String map) {
        ColumnMap read = map.isEmpty() ? ColumnMap.none() : ColumnMap.read(write("map.yaml", map));
        return kind.train(new TrainingRequest(folder.resolve("data.csv"), read, out(), 1, heard::add));
    }

    /** By what the hub has seen. */
    public Report train(TrainingKind kind, Journal journal) {
        return train(kind, journal, ColumnMap.none());
    }

    public Report train(TrainingKind kind, Journal journal, ColumnMap map) {
        return kind.train(new TrainingRequest(Path.of(Journal.NAME), map, out(), 1, heard::add, null, null, journal));
    }

    public Path out() {
        return folder.resolve("out");
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }
}
