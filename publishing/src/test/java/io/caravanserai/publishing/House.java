package io.caravanserai.publishing;

import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.decisiontables.ActionsFile;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.decisiontables.DefaultWorkbookCopies;
import io.caravanserai.decisiontables.DefaultWorkshop;
import io.caravanserai.decisiontables.DiskTables;
import io.caravanserai.decisiontables.DroolsTrial;
import io.caravanserai.decisiontables.ReleasedRuleBook;
import io.caravanserai.decisiontables.TableLimits;
import io.caravanserai.decisiontables.WorkbookLint;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.TableArchive;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.table.Population;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableHit;
import io.caravanserai.domain.table.TableLint;
import io.caravanserai.domain.table.Workshop;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.HubDatabase;
import io.caravanserai.profile.ProfileRoom;
import io.caravanserai.testkit.TestPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A real archive, a real workshop, the shipped tables, and a clock that tests turn. */
final class House implements AutoCloseable {

    static final String TIERS = "customer/value-tiers.xlsx";
    static final String OFFERS = "offers/retention-offers.xlsx";
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final Actor ANN = new Actor("ann", "10.0.0.1");
    static final Actor BOB = new Actor("bob", "10.0.0.2");
    static final Actor CAT = new Actor("cat", "10.0.0.3");

    private static final Path ROOT = Path.of(System.getProperty("hub.root", ".."));
    private static final FeatureCatalogue FEATURES = FeatureCatalogue.read(ROOT.resolve("profile/features.yaml"));
    private static final Catalogue CATALOGUE =
            Catalogue.joined(FEATURES.catalogue(), CatalogueFile.read(ROOT.resolve("decision-tables/catalogue.yaml")));
    private static final ActionCatalogue ACTIONS = ActionsFile.read(ROOT.resolve("decision-tables/actions.yaml"));
    private static final TableLimits LIMITS = TableLimits.standard();
    static final Workshop WORKSHOP = new DefaultWorkshop(CATALOGUE, ACTIONS, LIMITS);

    private final HikariDataSource dataSource = new HikariDataSource();
    private final TableArchive archive;
    private final Map<String, byte[]> disk =
            new TreeMap<>(new DiskTables(ROOT.resolve("decision-tables")).read().workbooks());
    /** As fine as a real clock tells: finer than a database keeps. */
    Instant now = Instant.parse("2026-03-10T08:00:00.123456789Z");

    private House(String url, String user, String password) {
        dataSource.setJdbcUrl(url);
        dataSource.setUsername(user);
        dataSource.setPassword(password);
        dataSource.setMaximumPoolSize(6);
        HubDatabase.migrate(dataSource);
        archive = new ProfileRoom(
                        dataSource,
                        new DataSourceTransactionManager(dataSource),
                        FEATURES,
                        CATALOGUE,
                        "salt",
                        () -> now,
                        ZONE)
                .tableArchive();
    }

    static House onH2() {
        return new House("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
    }

    static House onPostgres() {
        return new House(TestPostgres.freshDatabase(), "postgres", "postgres");
    }

    /** One process of the cluster: its room and the tables it decides with. */
    record Node(PublishingRoom room, ReleasedRuleBook book) {

        /** The tier of a customer who spent this much and whose spend grows fast. */
        String tier(double spend) {
            Facts facts = new Facts(CATALOGUE);
            facts.set("spend_365d", spend);
            facts.set("days_since_purchase", 5.0);
            facts.set("spend_trend_90d", 1.8);
            List<TableHit> hits = book.current().evaluate("value-tiers", facts);
            return hits.get(0).text("value_tier").orElseThrow();
        }
    }

    Node node(PublishingSettings settings) {
        return node(settings, new WorkbookLint(CATALOGUE, ACTIONS, LIMITS));
    }

    Node node(PublishingSettings settings, TableLint lint) {
        ReleasedRuleBook book = new ReleasedRuleBook(CATALOGUE, ACTIONS, LIMITS, () -> now, ZONE);
        PublishingRoom.Desks desks = new PublishingRoom.Desks(
                WORKSHOP,
                new DroolsTrial(CATALOGUE, ACTIONS, LIMITS, () -> now, ZONE),
                lint,
                Population.nobody(),
                new DefaultWorkbookCopies(CATALOGUE, ACTIONS, LIMITS, ZONE));
        PublishingRoom room = new PublishingRoom(archive, desks, book, settings, () -> now, ZONE);
        return new Node(room, book);
    }

    /** A node that has taken what is on disk. */
    Node opened() {
        return opened(PublishingSettings.of(false, false));
    }

    Node opened(PublishingSettings settings) {
        Node node = node(settings);
        takenBy(node);
        return node;
    }

    Map<String, byte[]> disk() {
        return disk;
    }

    /** Changes a file as a spreadsheet program would, on what it held before. */
    House saved(String file, TableEdit... edits) {
        disk.put(file, WORKSHOP.apply(file, disk.get(file), List.of(edits)));
        return this;
    }

    void takenBy(Node node) {
        node.room().disk().take(disk, List.of());
    }

    TableArchive archive() {
        return archive;
    }

    TableVersion version(VersionId id) {
        return archive.versions().find(id).orElseThrow();
    }

    List<AuditEntry> audit() {
        return archive.audit().list(null, null, 100).items();
    }

    static TableEdit cell(String row, String column, String text) {
        return new TableEdit.SetCell(row, column, text);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
