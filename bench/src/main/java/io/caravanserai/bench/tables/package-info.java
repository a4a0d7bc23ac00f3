/** Decision tables of every size: build, answer, lint. */
@NullMarked
package io.caravanserai.bench.tables;

import org.jspecify.annotations.NullMarked;
