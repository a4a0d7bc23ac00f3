package io.caravanserai.decision;

import io.caravanserai.domain.decision.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision and its record.
 *
 * @param winner null for no action
 * @param ranking everyone who was weighed, best first
 */
record Decided(Receipt receipt, @Nullable Ranked winner, List<Ranked> ranking) {}
