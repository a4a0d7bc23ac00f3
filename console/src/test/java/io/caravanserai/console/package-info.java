/** The pages in a real browser, against a hub that is not there. */
@NullMarked
package io.caravanserai.console;

import org.jspecify.annotations.NullMarked;
