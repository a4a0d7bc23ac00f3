/** Cuts a stream into raw records with bounded memory, and reads one raw record at a time. */
@NullMarked
package io.caravanserai.connectors.record;

import org.jspecify.annotations.NullMarked;
