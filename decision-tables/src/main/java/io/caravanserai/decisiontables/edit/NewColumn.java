package io.caravanserai.decisiontables.edit;

import io.caravanserai.decisiontables.workbook.Role;
import io.caravanserai.domain.catalogue.Entry;
import org.jspecify.annotations.Nullable;

/** @param entry null for priorities and notes */
record NewColumn(String header, Role role, @Nullable Entry entry, String operator) {}
