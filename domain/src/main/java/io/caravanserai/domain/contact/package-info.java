/** Who may be contacted, how often, and what was promised. */
@NullMarked
package io.caravanserai.domain.contact;

import org.jspecify.annotations.NullMarked;
