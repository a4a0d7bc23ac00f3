package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.edit.Axis.Line;

/**
 * A column of the table in the making.
 *
 * @param name catalogue name, empty for priorities and notes
 * @param binding its line of the columns sheet
 */
record BoundColumn(String key, String header, String name, String role, Line binding) {}
