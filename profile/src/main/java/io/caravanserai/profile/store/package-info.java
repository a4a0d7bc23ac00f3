/** The SQL behind the ports of the domain. */
@NullMarked
package io.caravanserai.profile.store;

import org.jspecify.annotations.NullMarked;
