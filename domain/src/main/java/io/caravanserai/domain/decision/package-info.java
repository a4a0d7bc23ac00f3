/** Candidates, their fates, the decision and its receipt. */
@NullMarked
package io.caravanserai.domain.decision;

import org.jspecify.annotations.NullMarked;
