package io.caravanserai.domain.event;

/** What a batch came to: every event is stored, a duplicate, or quarantined. */
public record FlowResult(int stored, int duplicates, int quarantined, int decisions) {}
