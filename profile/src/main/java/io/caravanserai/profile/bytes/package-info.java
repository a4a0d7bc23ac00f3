/** Compact binary writing and reading for what is stored by the million. */
@NullMarked
package io.caravanserai.profile.bytes;

import org.jspecify.annotations.NullMarked;
