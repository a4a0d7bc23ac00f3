package io.caravanserai.domain.memory;

import java.util.function.Supplier;

/** All or nothing: one database transaction. */
public interface UnitOfWork {

    /**
     * @throws io.caravanserai.domain.problem.RetryLaterException when the database is not there, is full or asks to try
     *     again; nothing was written
     */
    <T> T run(Supplier<T> work);
}
