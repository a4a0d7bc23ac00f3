/** What changed between two versions of a table, and how two people's changes become one. */
@NullMarked
package io.caravanserai.decisiontables.compare;

import org.jspecify.annotations.NullMarked;
