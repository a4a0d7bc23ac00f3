package io.caravanserai.processes;

import java.time.Duration;

/**
 * @param waitForResponse how long a customer has to answer before the next step
 * @param escalateAfter how long an agent has to call back before a supervisor hears of it
 */
public record ProcessSettings(Duration waitForResponse, Duration escalateAfter) {

    public static final ProcessSettings DEFAULT = new ProcessSettings(Duration.ofDays(3), Duration.ofHours(4));
}
