/** The command line as people type it. */
@NullMarked
package io.caravanserai.app.cli;

import org.jspecify.annotations.NullMarked;
