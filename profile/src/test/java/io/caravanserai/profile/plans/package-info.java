/** How the two databases find what the room asks for. */
@NullMarked
package io.caravanserai.profile.plans;

import org.jspecify.annotations.NullMarked;
