/** Decision tables that business users own: workbooks in, explained answers out. */
@NullMarked
package io.caravanserai.decisiontables;

import org.jspecify.annotations.NullMarked;
