/** No change of a table goes live without its proof and the word of a second person. */
@NullMarked
package io.caravanserai.publishing;

import org.jspecify.annotations.NullMarked;
