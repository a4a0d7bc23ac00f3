package io.caravanserai.profile.store;

import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.problem.RetryLaterException;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the house's database; joins the one that already runs in this thread. */
public final class JdbcUnitOfWork implements UnitOfWork {

    private final TransactionTemplate transactions;

    public JdbcUnitOfWork(PlatformTransactionManager transactionManager) {
        this(new TransactionTemplate(transactionManager));
    }

    private JdbcUnitOfWork(TransactionTemplate transactions) {
        this.transactions = transactions;
    }

    /** Units that commit on their own, whatever becomes of the surrounding one. */
    static JdbcUnitOfWork ofItsOwn(PlatformTransactionManager transactionManager) {
        TransactionTemplate transactions = new TransactionTemplate(transactionManager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new JdbcUnitOfWork(transactions);
    }

    @Override
    public <T> T run(Supplier<T> work) {
        try {
            return transactions.execute(status -> work.get());
        } catch (
                RuntimeException
                        e) { // a process engine in the same transaction wraps the database's failure in its own
            if (Outage.passes(e)) {
                throw new RetryLaterException(Outage.sentence(e), e);
            }
            throw e;
        }
    }

    public void run(Runnable work) {
        run(() -> {
            work.run();
            return true;
        });
    }
}
