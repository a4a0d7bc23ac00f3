package io.caravanserai.domain.event;

/**
 * A raw record exactly as a source delivered it.
 *
 * @param connector the connector it came through
 * @param place where it was: {@code orders.csv line 12}, {@code topic crm.contacts partition 0 offset 7}
 * @param bytes the raw bytes of this one record, kept for quarantine and replay
 */
@SuppressWarnings("ArrayRecordComponent") // compared by quarantine key, never by equals
public record Signal(String connector, String place, byte[] bytes) {}
