/** Plays recorded signals through the whole house and reports what came of them. */
@NullMarked
package io.caravanserai.app.play;

import org.jspecify.annotations.NullMarked;
