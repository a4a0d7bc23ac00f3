package io.caravanserai.decisiontables;

import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The workbooks of a folder, {@code <group>/<table>.xlsx}, and the engineers' rules beside them, never deeper. */
final class TableFolder {

    private static final String ENDING = ".xlsx";
    private static final String RULES = ".drl";
    private static final List<String> NEARLY = List.of(".xlsm", ".xlsb", ".xls", ".ods", ".csv");

    private final Path folder;

    TableFolder(Path folder) {
        this.folder = folder;
    }

    /** Path of each workbook below the folder, with slashes, in order. */
    List<String> workbooks() {
        return files().filter(file -> file.endsWith(ENDING)).toList();
    }

    /** Path of each file of engineers' rules. */
    List<String> rules() {
        return files().filter(file -> file.endsWith(RULES)).toList();
    }

    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }

    /** Workbooks in another format, and two of the same name. */
    void check(Problems problems) {
        files().filter(file -> NEARLY.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith))
                .forEach(file ->
                        problems.add(file, file, "is not in the format of decision tables", "Maybe save it as .xlsx."));
        Map<String, List<String>> byName = workbooks().stream()
                .collect(Collectors.groupingBy(TableFolder::fileName, TreeMap::new, Collectors.toList()));
        byName.values().stream()
                .filter(files -> files.size() > 1)
                .forEach(files -> problems.add(
                        files.get(1), files.get(1), "has the name of " + files.get(0), "Maybe rename one of them."));
    }

    private Stream<String> files() {
        try (Stream<Path> paths = Files.walk(folder, 2)) {
            return paths
                    .filter(path -> path.getNameCount() == folder.getNameCount() + 2)
                    .filter(path -> !isScratch(path.getFileName().toString()))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of decision tables (%s) cannot be read.".formatted(folder), e);
        }
    }

    /** Lock files of spreadsheet programs, hidden files. */
    private static boolean isScratch(String name) {
        return name.startsWith("~$") || name.startsWith(".");
    }

    private static String fileName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }
}
