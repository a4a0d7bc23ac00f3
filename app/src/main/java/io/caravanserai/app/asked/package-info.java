/** In whose language a request is answered, and what a refusal looks like; for every package that answers. */
@NullMarked
package io.caravanserai.app.asked;

import org.jspecify.annotations.NullMarked;
