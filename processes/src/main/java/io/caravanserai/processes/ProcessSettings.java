package io.caravanserai.processes;

import java.time.Duration;

/**
 * @param waitForResponse how long a customer has to answer before the next step
 */
public record ProcessSettings(Duration waitForResponse) {

    public static final ProcessSettings DEFAULT = new ProcessSettings(Duration.ofDays(3));
}
