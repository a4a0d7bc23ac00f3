/** The house: joins the rooms, opens the doors, guards them. */
@NullMarked
package io.caravanserai.app;

import org.jspecify.annotations.NullMarked;
