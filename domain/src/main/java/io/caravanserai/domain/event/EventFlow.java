package io.caravanserai.domain.event;

/** What happens to events once they are on the stream: remember, decide, act, record. */
public interface EventFlow {

    /**
     * Handles the batch in one transaction, in order; batches change cost, never results.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when the database is not there; nothing was written
     */
    FlowResult accept(EventBatch batch);
}
