/** Sources as Camel routes, each supervised on its own: what cannot start is down with its reason, the others run. */
@NullMarked
package io.caravanserai.routes.source;

import org.jspecify.annotations.NullMarked;
