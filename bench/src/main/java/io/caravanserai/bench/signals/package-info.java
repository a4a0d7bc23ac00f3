/** Signals of an invented shop, the same ones whenever the seed is the same. */
@NullMarked
package io.caravanserai.bench.signals;

import org.jspecify.annotations.NullMarked;
