/** Signals in, messages out: its rooms are the stream, the intake, the sources and the channels. */
@NullMarked
package io.caravanserai.routes;

import org.jspecify.annotations.NullMarked;
