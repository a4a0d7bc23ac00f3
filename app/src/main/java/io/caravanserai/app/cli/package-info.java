/** The one command line. */
@NullMarked
package io.caravanserai.app.cli;

import org.jspecify.annotations.NullMarked;
