package io.caravanserai.routes.source;

import java.util.Optional;

/** Where a polled source goes on; kept over restarts. */
public interface Cursors {

    Optional<String> load(String connector);

    /**
     * Durable when it returns.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when it could not be kept
     */
    void save(String connector, String cursor);
}
