/** The one way in for all sources: normalise, understand, hand over to the stream, or keep in quarantine with the reason. */
@NullMarked
package io.caravanserai.routes.intake;

import org.jspecify.annotations.NullMarked;
