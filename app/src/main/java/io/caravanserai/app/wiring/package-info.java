/** The only place that joins rooms. */
@NullMarked
package io.caravanserai.app.wiring;

import org.jspecify.annotations.NullMarked;
