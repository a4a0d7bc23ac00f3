/** The ways out of the house: a folder, an HTTP address, a mail server; each guarded, so that none slows another. */
@NullMarked
package io.caravanserai.routes.channel;

import org.jspecify.annotations.NullMarked;
