/** Replays drafts of the tables over past decisions, in the background. */
@NullMarked
package io.caravanserai.decision.replay;

import org.jspecify.annotations.NullMarked;
