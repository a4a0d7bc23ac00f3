/** How sources speak and channels listen: definitions read from YAML, and signals turned into events. */
@NullMarked
package io.caravanserai.connectors;

import org.jspecify.annotations.NullMarked;
