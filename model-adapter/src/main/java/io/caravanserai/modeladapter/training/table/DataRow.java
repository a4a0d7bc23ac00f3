package io.caravanserai.modeladapter.training.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param file it was read from, without its folder
 * @param line row of that file, the header being 1; a line break inside quotes does not count
 */
public record DataRow(String file, int line, List<String> cells) {}
