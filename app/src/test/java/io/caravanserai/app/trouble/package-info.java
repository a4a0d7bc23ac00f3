/** What the house does when its assets are broken or its neighbours are away. */
@NullMarked
package io.caravanserai.app.trouble;

import org.jspecify.annotations.NullMarked;
