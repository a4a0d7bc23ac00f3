/** One person, reached through many identifiers. */
@NullMarked
package io.caravanserai.domain.customer;

import org.jspecify.annotations.NullMarked;
