/** Real collaborators the tests start by themselves. */
@NullMarked
package io.caravanserai.routes;

import org.jspecify.annotations.NullMarked;
