package io.caravanserai.domain.table;

import java.util.List;

/** Folders of tables by what the hub does with the tables in them. */
public final class TableGroups {

    /**
     * Every table in these proposes actions: a new one is asked as soon as it is in force. Tables elsewhere ({@code customer},
     * {@code policy}) are asked by their names, so that a new one there would never be asked.
     */
    public static final List<String> PROPOSING = List.of("service", "offers");

    private TableGroups() {}

    /** {@code offers} for {@code offers/winter-offers.xlsx}; empty for a file in no folder. */
    public static String of(String file) {
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }
}
