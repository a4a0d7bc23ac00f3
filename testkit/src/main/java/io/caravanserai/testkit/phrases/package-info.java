/** Reads from a room's sources what it says to people, so that each text can be held against the room's phrases. */
@NullMarked
package io.caravanserai.testkit.phrases;

import org.jspecify.annotations.NullMarked;
