package io.caravanserai.decisiontables.workbook;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Stable ids of rows. People insert and copy rows without seeing the hidden id: a row without one, and the copy of one,
 * get an id from what they say, which stays until somebody changes the row.
 */
public final class RowIds {

    private static final int SHOWN = 6;

    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> copies = new HashMap<>();

    /** The row's id; call it for the rows in sheet order. */
    public String next(Sheet.Row row) {
        String id = row.text(Headers.ROW_ID);
        if (id.isEmpty() || given.contains(id)) {
            id = free(fromContent(row));
        }
        given.add(id);
        return id;
    }

    /** Counts on from the last copy: a sheet may be filled with thousands of equal rows. */
    private String free(String wanted) {
        String id = wanted;
        int copy = copies.getOrDefault(wanted, 2);
        while (given.contains(id)) {
            id = wanted + "-" + copy++;
        }
        copies.put(wanted, copy);
        return id;
    }

    private static String fromContent(Sheet.Row row) {
        TreeMap<String, String> texts = new TreeMap<>(row.texts());
        texts.remove(Headers.ROW_ID);
        texts.remove(Headers.ON);
        byte[] content = texts.toString().getBytes(StandardCharsets.UTF_8);
        return "new-" + UUID.nameUUIDFromBytes(content).toString().substring(0, SHOWN);
    }
}
