/** Benchmarks of one decision and its parts, on the shipped assets. */
@NullMarked
package io.caravanserai.bench;

import org.jspecify.annotations.NullMarked;
