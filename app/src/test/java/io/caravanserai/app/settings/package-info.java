/** The command line as people type it. */
@NullMarked
package io.caravanserai.app.settings;

import org.jspecify.annotations.NullMarked;
