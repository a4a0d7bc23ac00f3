package io.caravanserai.domain.event;

/** Where to read next; written in the transaction that holds the effects of everything before it. */
public record StreamPosition(String topic, int partition, long nextOffset) {}
