package io.caravanserai.domain.model;

import java.util.List;
import java.util.function.Supplier;

/** Where every version of every model stands, the same for all nodes. */
public interface ModelRoster {

    /**
     * One change at a time in the whole cluster, in one transaction.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when the database is not there; nothing was written
     */
    <T> T alone(Supplier<T> change);

    /** In the order of the folders. */
    List<ModelStanding> all();

    /** In place of what was known of the folder. */
    void put(ModelStanding standing);
}
