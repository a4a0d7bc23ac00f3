/** What a request says about who asks, for every package that answers. */
@NullMarked
package io.caravanserai.app.asked;

import org.jspecify.annotations.NullMarked;
