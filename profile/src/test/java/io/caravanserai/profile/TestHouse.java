package io.caravanserai.profile;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.testkit.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.FileSystemUtils;

/** The room on a real database, with everything around it real too. */
public final class TestHouse implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> TABLES = List.of(
            "identity_link",
            "identifier",
            "event",
            "decision",
            "contact",
            "model_standing",
            "explained_score",
            "outcome",
            "pending_outcome",
            "customer_segment",
            "send_intent",
            "quarantine",
            "stream_position",
            "counter",
            "setting",
            "hub_user",
            "audit",
            "table_audit",
            "table_release_part",
            "table_release",
            "table_on_disk",
            "table_note",
            "table_proof",
            "table_replay",
            "table_version",
            "table_workbook",
            "customer");

    private final HikariDataSource dataSource;
    private final PlatformTransactionManager transactions;
    private final Catalogue catalogue;
    private final ProfileRoom room;
    private final Cleaning cleaning;

    private TestHouse(String url, String user, String password, Cleaning cleaning) {
        this.cleaning = cleaning;
        this.dataSource = new HikariDataSource(config(url, user, password));
        HubDatabase.migrate(dataSource);
        this.transactions = transactionsOf(url, dataSource);
        FeatureCatalogue features = FeatureCatalogue.read(featuresFile());
        this.catalogue = Catalogue.joined(features.catalogue(), others());
        this.room = new ProfileRoom(dataSource, transactions, features, catalogue, "salt-1", () -> NOW, ZONE);
    }

    private static PlatformTransactionManager transactionsOf(String url, DataSource dataSource) {
        return url.startsWith("jdbc:h2:")
                ? HubDatabase.sharedCommits(dataSource)
                : new JdbcTransactionManager(dataSource);
    }

    public static TestHouse onH2() {
        try {
            Path folder = Files.createTempDirectory("hub");
            return new TestHouse(
                    HubDatabase.h2File(folder.resolve("hub")),
                    "sa",
                    "",
                    () -> FileSystemUtils.deleteRecursively(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TestHouse onH2(Path file) {
        return new TestHouse(HubDatabase.h2File(file), "sa", "", () -> {});
    }

    public static TestHouse onPostgres() {
        return new TestHouse(HubDatabase.postgres(TestPostgres.freshDatabase()), "postgres", "postgres", () -> {});
    }

    public static Path featuresFile() {
        return Path.of(System.getProperty("hub.root", "..")).resolve("profile/features.yaml");
    }

    private static HikariConfig config(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(4);
        config.setConnectionTimeout(1_000);
        return config;
    }

    private static Catalogue others() {
        Entry tier = new Entry(
                "value_tier",
                ValueType.TEXT,
                Origin.DERIVED,
                new Label("价值分层", "Value tier"),
                List.of(),
                "",
                false,
                null);
        Entry score = new Entry(
                "churn_score", ValueType.NUMBER, Origin.SCORE, new Label("流失分", "Churn"), List.of(), "", false, null);
        return new Catalogue(List.of(tier, score));
    }

    public ProfileRoom room() {
        return room;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(dataSource);
    }

    public void clear() {
        TABLES.forEach(table -> jdbc().update("delete from " + table));
        jdbc().update("update explained_place set place = 0");
        jdbc().execute("alter table decision alter column place restart with 1");
    }

    public List<Remembered> remember(Event... events) {
        return rememberAll(List.of(events));
    }

    /** One session, one transaction. */
    public List<Remembered> rememberAll(List<Event> events) {
        return inSession(events, session -> {
            List<Remembered> remembered = new ArrayList<>();
            events.forEach(event -> remembered.add(session.remember(event)));
            return remembered;
        });
    }

    public <T> T inSession(List<Event> events, Function<MemorySession, T> work) {
        return room.unitOfWork().run(() -> {
            MemorySession session = room.memory().open(events);
            T answer = work.apply(session);
            session.save(List.of());
            return answer;
        });
    }

    @Override
    public void close() {
        dataSource.close();
        try {
            cleaning.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Cleaning {
        void run() throws IOException;
    }
}
