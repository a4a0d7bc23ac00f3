/** Who is who: ids of customers and identifiers that say nothing. */
@NullMarked
package io.caravanserai.profile.identity;

import org.jspecify.annotations.NullMarked;
