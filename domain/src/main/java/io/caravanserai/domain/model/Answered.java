package io.caravanserai.domain.model;

import io.caravanserai.domain.decision.Receipt;

/** A past decision and what was to be foretold: whether the customer accepted, or bought nothing for a time. */
public record Answered(Receipt receipt, boolean yes) {}
