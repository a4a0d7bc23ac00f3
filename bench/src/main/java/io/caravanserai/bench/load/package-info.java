/** The running hub under load: how much it takes, how long a signal and a question wait. */
@NullMarked
package io.caravanserai.bench.load;

import org.jspecify.annotations.NullMarked;
