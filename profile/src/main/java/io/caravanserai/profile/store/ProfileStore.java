package io.caravanserai.profile.store;

import io.caravanserai.domain.action.PendingOutcomes;
import io.caravanserai.domain.action.SendLedgers;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.contact.ContactLedger;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.memory.CustomerMemory;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.StatsReader;
import io.caravanserai.domain.memory.StreamPositions;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.model.Hindsight;
import io.caravanserai.domain.model.PurchaseHistory;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.table.Population;
import io.caravanserai.domain.table.RowLedger;
import io.caravanserai.domain.table.RowLedgerBounds;
import io.caravanserai.profile.feature.CatalogueFile;
import io.caravanserai.profile.identity.CustomerIds;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Every port of the house that is kept in the database, over one data source. */
public final class ProfileStore {

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;
    private final JdbcUnitOfWork ownWork;
    private final Stores stores;
    private final CustomerIds ids;
    private final Regrouping regrouping;
    private final InstantSource clock;
    private final int mostLinked;

    /** @param mostLinked how many identifiers may come together in one customer */
    public ProfileStore(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            CatalogueFile file,
            Catalogue catalogue,
            CustomerIds ids,
            int mostLinked,
            InstantSource clock,
            ZoneId zone) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.work = new JdbcUnitOfWork(transactionManager);
        this.ownWork = JdbcUnitOfWork.ofItsOwn(transactionManager);
        this.stores =
                Stores.of(jdbc, file, file.program(zone), catalogue, new Counters(jdbc, nested(transactionManager)));
        this.ids = ids;
        this.regrouping = new Regrouping(stores, ids);
        this.clock = clock;
        this.mostLinked = mostLinked;
    }

    private static TransactionTemplate nested(PlatformTransactionManager transactionManager) {
        TransactionTemplate nested = new TransactionTemplate(transactionManager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return nested;
    }

    public UnitOfWork unitOfWork() {
        return work;
    }

    public CustomerMemory memory() {
        return new JdbcCustomerMemory(stores, ids, mostLinked);
    }

    public Customers customers() {
        return new JdbcCustomers(stores, work, new LinkDesk(stores, regrouping, mostLinked, clock));
    }

    public StreamPositions positions() {
        return topic -> work.run(() -> stores.positions().list(topic));
    }

    public Quarantine quarantine() {
        return new JdbcQuarantine(jdbc, stores.counters(), work);
    }

    public StatsReader stats() {
        return new JdbcStatsReader(stores.counters(), work);
    }

    public Receipts receipts() {
        return new JdbcReceipts(stores, work);
    }

    public Population population() {
        return new JdbcPopulation(stores, work, clock);
    }

    public PastDecisions pastDecisions() {
        return new JdbcPastDecisions(stores, work);
    }

    public Hindsight hindsight() {
        return new JdbcHindsight(stores, work);
    }

    public PurchaseHistory purchaseHistory() {
        return new JdbcPurchaseHistory(stores, work);
    }

    public RowLedger rowLedger(ActionCatalogue actions, RowLedgerBounds bounds, Executor background) {
        RowScan scan = new RowScan(stores, work, actions, bounds);
        return new JdbcRowLedger(scan, bounds, background, clock);
    }

    public ContactLedger contactLedger() {
        return new JdbcContactLedger(stores, work, clock);
    }

    public SendLedgers sendLedgers() {
        return new SendLedgers(new JdbcSendLedger(jdbc, ownWork), new JdbcSendLedger(jdbc, work));
    }

    public PendingOutcomes pendingOutcomes() {
        return new JdbcPendingOutcomes(jdbc, work);
    }

    public void processStarted(String key) {
        work.run(() -> stores.counters().add(Map.of(Counters.PROCESS + key, 1L)));
    }

    /** Computes everything known of the customer anew from links and journal. */
    public void rebuild(CustomerId customer) {
        work.run(
                () -> stores.customers().canonical(customer).ifPresent(canonical -> regrouping.run(Set.of(canonical))));
    }
}
