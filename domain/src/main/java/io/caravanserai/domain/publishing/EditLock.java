package io.caravanserai.domain.publishing;

import java.time.Instant;

/** Says who works on a draft; over when the time has come, so that nobody is locked out by a closed laptop. */
public record EditLock(String owner, Instant until) {

    /** True when it keeps that user out at that time. */
    public boolean bars(String user, Instant now) {
        return !owner.equals(user) && now.isBefore(until);
    }
}
