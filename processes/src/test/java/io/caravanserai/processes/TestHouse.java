package io.caravanserai.processes;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.processes.campaign.CampaignEnroller;
import io.caravanserai.processes.task.Doors;
import io.caravanserai.testkit.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An engine with the shipped models and a house around it that remembers what was done. */
final class TestHouse {

    static final Path FOLDER = Path.of(System.getProperty("hub.root"), "processes");

    final RecordingSendDesk sendDesk = new RecordingSendDesk();
    final RecordingIntake intake = new RecordingIntake();
    final TestCustomers customers = new TestCustomers();
    final TestReceipts receipts = new TestReceipts();
    final TestCampaignDesk campaigns = new TestCampaignDesk();
    final HikariDataSource database;
    final UnitOfWork unit;
    final ProcessEngine engine;
    final JdbcPendingOutcomes pending;
    final CamundaActionDesk desk;
    final OutcomeDelivery delivery;
    final CampaignEnroller enroller;
    final ProcessesIdle idle;

    private final TransactionTemplate transaction;

    private TestHouse(String url, String user, String password) {
        database = database(url, user, password);
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(transactions);
        unit = this::inTransaction;
        engine = engine(transactions);
        InstantSource clock = () -> ClockUtil.getCurrentTime().toInstant();
        pending = new JdbcPendingOutcomes(database);
        desk = new CamundaActionDesk(engine, pending, () -> ReceiptBuilder.ACTIONS, ProcessSettings.DEFAULT, clock);
        delivery = new OutcomeDelivery(engine, pending, unit, Duration.ofMillis(20));
        enroller = enroller("node-1");
        idle = new ProcessesIdle(engine, delivery, enroller);
    }

    /** Shared by the tests of a JVM: every decision has an id of its own. */
    static TestHouse onH2() {
        return OnH2.HOUSE;
    }

    static TestHouse onPostgres() {
        return OnPostgres.HOUSE;
    }

    static TestHouse onFreshH2() {
        return new TestHouse("jdbc:h2:mem:" + System.nanoTime() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    static TestHouse onH2File(Path folder) {
        return new TestHouse("jdbc:h2:file:" + folder.resolve("hub"), "sa", "");
    }

    ProcessInstance start(ReceiptBuilder builder) {
        return start(builder.build());
    }

    ProcessInstance start(Receipt receipt) {
        receipts.keep(receipt);
        unit.run(() -> {
            desk.carryOut(List.of(receipt));
            return true;
        });
        return instance(receipt.id());
    }

    ProcessInstance instance(DecisionId decision) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(decision.value())
                .singleResult();
    }

    /** Runs what is due of the instance until nothing is; a failing job throws. */
    void runJobs(ProcessInstance instance) {
        List<Job> due = dueJobs(instance);
        while (!due.isEmpty() || enroller.enrolDue() > 0) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            due = dueJobs(instance);
        }
    }

    /** Another node on the same database. */
    CampaignEnroller enroller(String node) {
        return new CampaignEnroller(engine, campaigns, unit, node);
    }

    List<Job> dueJobs(ProcessInstance instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getProcessInstanceId())
                .executable()
                .list();
    }

    void timePasses(Duration duration, ProcessInstance instance) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(duration)));
        runJobs(instance);
    }

    /** The customer's own outcome event comes in and is delivered if it can be. */
    int customerAnswers(DecisionId decision, Response response) {
        outcomeArrives(decision, response, "crm/" + decision.value());
        return delivery.deliverDue();
    }

    void outcomeArrives(DecisionId decision, Response response, String event) {
        unit.run(() -> {
            desk.outcomeArrived(decision, new Outcome(event, decision, null, response, Instant.EPOCH));
            return true;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private ProcessEngine engine(DataSourceTransactionManager transactions) {
        Doors doors = new Doors(
                customers,
                receipts,
                new TestDoors.PlainRationale(),
                () -> ReceiptBuilder.ACTIONS,
                sendDesk,
                intake,
                campaigns);
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setProcessEngineName("house-" + System.nanoTime());
        configuration.setDataSource(database);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        CamundaSetup setup = new CamundaSetup(ProcessDelegates.of(doors));
        configuration.setProcessEnginePlugins(List.of(setup));
        ProcessEngine built = configuration.buildProcessEngine();
        ProcessCatalog catalog = new ProcessCatalog(ProcessDelegates.of(doors).keySet());
        List<?> problems = new ProcessDeployment(FOLDER, catalog).deploy(built.getRepositoryService());
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return built;
    }

    private static HikariDataSource database(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    private static final class OnH2 {
        static final TestHouse HOUSE = onFreshH2();
    }

    private static final class OnPostgres {
        static final TestHouse HOUSE = new TestHouse(TestPostgres.freshDatabase(), "postgres", "postgres");
    }
}
