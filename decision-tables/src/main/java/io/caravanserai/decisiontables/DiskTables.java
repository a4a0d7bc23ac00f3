package io.caravanserai.decisiontables;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The workbooks of a folder as files, and whether somebody changed one. */
public final class DiskTables {

    private final TableFolder folder;
    private final FolderMark mark;

    public DiskTables(Path folder) {
        this.folder = new TableFolder(folder);
        this.mark = new FolderMark(folder);
    }

    /**
     * What a folder holds.
     *
     * @param workbooks bytes by path below the folder, in order
     * @param rules engineers' rules, bytes by path
     * @param problems files that cannot be taken at all
     */
    public record Found(Map<String, byte[]> workbooks, Map<String, byte[]> rules, List<Problem> problems) {

        public Found {
            workbooks = Collections.unmodifiableMap(new TreeMap<>(workbooks));
            rules = Collections.unmodifiableMap(new TreeMap<>(rules));
            problems = List.copyOf(problems);
        }
    }

    public Found read() {
        Problems problems = new Problems("decision-tables");
        folder.check(problems);
        return new Found(bytes(folder.workbooks(), problems), bytes(folder.rules(), problems), problems.list());
    }

    private Map<String, byte[]> bytes(List<String> files, Problems problems) {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (String file : files) {
            try {
                bytes.put(file, folder.bytes(file));
            } catch (IOException e) {
                problems.addAll(List.of(new Problem(
                        file, "", String.valueOf(e.getMessage()), "cannot be read", "Maybe check its permissions.")));
            }
        }
        return bytes;
    }

    /** True once for each change, on the second look that sees the same: a file is not read while it is written. */
    public boolean changed() {
        return mark.isNewAndStill();
    }
}
