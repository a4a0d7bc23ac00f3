/** Who may do what: deny by default, the console has no power of its own. */
@NullMarked
package io.caravanserai.app.security;

import org.jspecify.annotations.NullMarked;
