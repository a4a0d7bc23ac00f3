package io.caravanserai.domain.memory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signals that could not become events, raw and with their reason, ready for replay. Keeping one twice keeps it once, as it was kept last. */
public interface Quarantine {

    /**
     * Durable when it returns.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when it could not be kept: do not acknowledge the source
     */
    void keep(List<QuarantinedSignal> signals);

    /** Newest first; connector null means all of them. Replayed ones are left out. */
    Page<QuarantinedSignal> list(@Nullable String connector, @Nullable String cursor, int limit);

    Optional<QuarantinedSignal> find(String key);

    /** Takes signals out of the waiting list because they have become events; one that was kept again meanwhile stays. */
    void replayed(List<QuarantinedSignal> signals);
}
