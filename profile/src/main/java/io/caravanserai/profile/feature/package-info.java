/** The feature catalogue and the arithmetic that turns events into features. */
@NullMarked
package io.caravanserai.profile.feature;

import org.jspecify.annotations.NullMarked;
