/** The tables, their engine and their language, proven. */
@NullMarked
package io.caravanserai.decisiontables;

import org.jspecify.annotations.NullMarked;
