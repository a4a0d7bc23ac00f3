package io.caravanserai.decisiontables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Notices that a folder changed and then stood still for one look, so that a file is not read while it is written. */
final class FolderMark {

    private final TableFolder folder;
    private Map<String, String> last;
    private Map<String, String> acted;

    FolderMark(Path folder) {
        this.folder = new TableFolder(folder);
        this.acted = now();
        this.last = acted;
    }

    /** True once for each change, on the second look that sees the same. */
    boolean isNewAndStill() {
        Map<String, String> now = now();
        boolean still = now.equals(last);
        last = now;
        if (!still || now.equals(acted)) {
            return false;
        }
        acted = now;
        return true;
    }

    private Map<String, String> now() {
        Map<String, String> marks = new TreeMap<>();
        for (String file : folder.workbooks()) {
            marks.put(file, contentOf(file));
        }
        for (String file : folder.rules()) {
            marks.put(file, contentOf(file));
        }
        return marks;
    }

    private String contentOf(String file) {
        try {
            return UUID.nameUUIDFromBytes(folder.bytes(file)).toString();
        } catch (IOException e) {
            return "unreadable"; // the reload that follows says so in full
        }
    }
}
