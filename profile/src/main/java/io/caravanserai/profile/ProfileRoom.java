package io.caravanserai.profile;

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
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.model.Hindsight;
import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.domain.model.PurchaseHistory;
import io.caravanserai.domain.publishing.TableArchive;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.domain.table.Population;
import io.caravanserai.domain.table.RowLedger;
import io.caravanserai.domain.table.RowLedgerBounds;
import io.caravanserai.profile.identity.CustomerIds;
import io.caravanserai.profile.model.JdbcExplainedScores;
import io.caravanserai.profile.model.JdbcModelRoster;
import io.caravanserai.profile.store.ProfileStore;
import io.caravanserai.profile.table.JdbcTableArchive;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;

/** Everything the house remembers, as the ports of the domain. The schema must be there: {@link HubDatabase#migrate}. */
public final class ProfileRoom {

    /** Identifiers that may come together in one customer: beyond it a shared phone would swallow a whole office. */
    public static final int MOST_LINKED = 20;

    private final ProfileStore store;
    private final TableArchive tables;
    private final ModelRoster models;
    private final ExplainedScores explained;

    /**
     * @param transactionManager of the same data source; units of work join its transactions
     * @param catalogue the whole house's, {@link FeatureCatalogue#catalogue()} included
     * @param salt secret of the installation that customer ids are made with; never changes
     * @param zone whose days the windows of features are made of
     */
    public ProfileRoom(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            FeatureCatalogue features,
            Catalogue catalogue,
            String salt,
            InstantSource clock,
            ZoneId zone) {
        this.store = new ProfileStore(
                dataSource,
                transactionManager,
                features.file(),
                catalogue,
                new CustomerIds(salt),
                MOST_LINKED,
                clock,
                zone);
        this.tables = new JdbcTableArchive(dataSource, transactionManager);
        this.models = new JdbcModelRoster(dataSource, transactionManager);
        this.explained = new JdbcExplainedScores(dataSource, transactionManager);
    }

    public UnitOfWork unitOfWork() {
        return store.unitOfWork();
    }

    public CustomerMemory memory() {
        return store.memory();
    }

    public Customers customers() {
        return store.customers();
    }

    public StreamPositions positions() {
        return store.positions();
    }

    public Quarantine quarantine() {
        return store.quarantine();
    }

    public StatsReader stats() {
        return store.stats();
    }

    public Receipts receipts() {
        return store.receipts();
    }

    /** Customers decided about lately, for findings in tables. */
    public Population population() {
        return store.population();
    }

    public PastDecisions pastDecisions() {
        return store.pastDecisions();
    }

    /**
     * @param actions what acceptances are worth
     * @param background counts anew; one thread of low priority is enough
     */
    public RowLedger rowLedger(ActionCatalogue actions, RowLedgerBounds bounds, Executor background) {
        return store.rowLedger(actions, bounds, background);
    }

    public ContactLedger contactLedger() {
        return store.contactLedger();
    }

    public SendLedgers sendLedgers() {
        return store.sendLedgers();
    }

    public PendingOutcomes pendingOutcomes() {
        return store.pendingOutcomes();
    }

    public TableArchive tableArchive() {
        return tables;
    }

    public ModelRoster modelRoster() {
        return models;
    }

    public ExplainedScores explainedScores() {
        return explained;
    }

    public Hindsight hindsight() {
        return store.hindsight();
    }

    /** What customers bought, for the recommender. */
    public PurchaseHistory purchaseHistory() {
        return store.purchaseHistory();
    }

    /** Counts a process that was started, in the caller's unit of work. */
    public void processStarted(String key) {
        store.processStarted(key);
    }

    /** Computes everything known of the customer anew from links and journal; does nothing when it is not known. */
    public void rebuild(CustomerId customer) {
        store.rebuild(customer);
    }
}
