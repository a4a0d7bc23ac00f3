/** Versions of decision tables, who approved them, and which are in force. */
@NullMarked
package io.caravanserai.domain.publishing;

import org.jspecify.annotations.NullMarked;
