package io.caravanserai.domain.memory;

import io.caravanserai.domain.event.Signal;
import io.caravanserai.domain.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * @param key the same for the same bytes of the same connector, so that a source that delivers again is kept once
 */
public record QuarantinedSignal(String key, Signal signal, Problem problem, Instant since) {

    public static QuarantinedSignal of(Signal signal, Problem problem, Instant since) {
        return new QuarantinedSignal(keyOf(signal), signal, problem, since);
    }

    private static String keyOf(Signal signal) {
        byte[] connector = (signal.connector() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[connector.length + signal.bytes().length];
        System.arraycopy(connector, 0, both, 0, connector.length);
        System.arraycopy(signal.bytes(), 0, both, connector.length, signal.bytes().length);
        return UUID.nameUUIDFromBytes(both).toString();
    }
}
