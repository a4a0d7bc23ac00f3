package io.caravanserai.modeladapter;

import java.util.List;

/**
 * What a model of texts or pictures was measured at when it was let in, on this machine.
 *
 * @param golden answers it agreed with
 * @param medianMicros of reading one of them, microseconds
 */
public record Proof(int golden, long medianMicros) {

    private static final int NANOS_IN_A_MICRO = 1_000;

    /** @param nanos of each reading */
    static Proof of(List<Long> nanos) {
        long median = nanos.isEmpty() ? 0 : nanos.stream().sorted().toList().get(nanos.size() / 2);
        return new Proof(nanos.size(), median / NANOS_IN_A_MICRO);
    }
}
