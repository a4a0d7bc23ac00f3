/** The HUB_* environment variables, read once. */
@NullMarked
package io.caravanserai.app.settings;

import org.jspecify.annotations.NullMarked;
