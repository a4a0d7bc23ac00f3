/** The hub as people see it: a real browser in front of a real hub. */
@NullMarked
package io.caravanserai.app.browser;

import org.jspecify.annotations.NullMarked;
