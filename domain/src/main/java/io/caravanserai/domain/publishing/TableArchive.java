package io.caravanserai.domain.publishing;

import java.util.function.Supplier;

/** Everything that is remembered about versions of tables. Its parts join the transaction of {@link #alone}. */
public interface TableArchive {

    /**
     * One change at a time in the whole cluster, in one transaction.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when the database is not there; nothing was written
     */
    <T> T alone(Supplier<T> change);

    Workbooks workbooks();

    TableVersions versions();

    DraftNotes notes();

    Releases releases();

    ReplayResults replays();

    ReplayRuns runs();

    TableAudit audit();
}
