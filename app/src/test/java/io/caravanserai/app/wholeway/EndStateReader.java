package io.caravanserai.app.wholeway;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.app.House;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.CustomerView;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Stats;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.HubSettings;
import io.caravanserai.profile.ProfileRoom;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Reads the end state from the files themselves; the hub must have ended. */
final class EndStateReader {

    private static final int PAGE = 200;

    /** The last day of the examples; features are compared as of then. */
    private static final Instant AS_OF = Instant.parse("2026-04-30T04:00:00Z");

    private final Path home;
    private final JdbcTemplate jdbc;
    private final ProfileRoom room;
    private final Map<CustomerId, Set<String>> identifiers = new HashMap<>();
    private final Map<String, String> triggers = new TreeMap<>();

    private EndStateReader(Path home, HikariDataSource database) {
        this.home = home;
        this.jdbc = new JdbcTemplate(database);
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        FeatureCatalogue features = FeatureCatalogue.read(House.ROOT.resolve("profile/features.yaml"));
        Catalogue others = CatalogueFile.read(House.ROOT.resolve("decision-tables/catalogue.yaml"));
        this.room = new ProfileRoom(
                database,
                transactions,
                features,
                Catalogue.joined(features.catalogue(), others),
                new HubSettings(database, transactions).find("customer-id-salt").orElseThrow(),
                InstantSource.fixed(AS_OF),
                ZoneId.of(HubProcess.ZONE));
    }

    static EndState read(Path home) {
        return read(HubHome.onH2(home));
    }

    static EndState read(HubHome home) {
        try (HikariDataSource database = home.database()) {
            return new EndStateReader(home.folder(), database).read();
        }
    }

    private EndState read() {
        Map<Set<String>, EndState.Customer> customers = customers();
        Map<String, List<EndState.Decision>> decisions = decisions();
        return new EndState(
                totals(),
                customers,
                decisions,
                rows("select decision_id, channel, action, time, state from contact"),
                rows("select decision_id, attempt, channel, state, reason from send_intent"),
                messages(),
                processes(),
                Objects.requireNonNull(jdbc.queryForObject("select count(*) from pending_outcome", Long.class)));
    }

    private Map<String, Long> totals() {
        Stats stats = room.stats().read();
        Map<String, Long> totals = new TreeMap<>(Map.of(
                "events", stats.events(),
                "quarantined", stats.quarantined(),
                "customers", stats.customers(),
                "rules_only", stats.rulesOnly()));
        stats.decisions().forEach((action, count) -> totals.put("decisions " + action, count));
        stats.processesStarted().forEach((key, count) -> totals.put("processes " + key, count));
        return totals;
    }

    private Map<Set<String>, EndState.Customer> customers() {
        Map<Set<String>, EndState.Customer> customers = new HashMap<>();
        for (CustomerId id : pages(cursor -> room.customers().list(cursor, PAGE))) {
            CustomerView view = room.customers().view(id, AS_OF).orElseThrow();
            identifiers.put(
                    id,
                    view.identifiers().stream()
                            .map(EndStateReader::text)
                            .collect(Collectors.toCollection(TreeSet::new)));
            customers.put(
                    Objects.requireNonNull(identifiers.get(id)),
                    new EndState.Customer(
                            view.attributes(), view.consents(), view.features(), view.scores(), view.segments()));
        }
        return customers;
    }

    private static String text(Identifier identifier) {
        return identifier.namespace() + ":" + identifier.value();
    }

    private Map<String, List<EndState.Decision>> decisions() {
        Map<String, List<EndState.Decision>> decisions = new TreeMap<>();
        for (Receipt receipt : pages(cursor -> room.receipts().list(null, cursor, PAGE))) {
            triggers.put(receipt.id().value(), receipt.trigger());
            decisions
                    .computeIfAbsent(receipt.trigger(), none -> new ArrayList<>())
                    .add(decision(receipt));
        }
        return decisions;
    }

    private EndState.Decision decision(Receipt receipt) {
        return new EndState.Decision(
                receipt.triggerType(),
                receipt.asOf(),
                receipt.choice().action(),
                receipt.choice().product(),
                receipt.choice().channel(),
                receipt.mode().code(),
                receipt.attention(),
                receipt.segments(),
                receipt.scores(),
                receipt.facts().asMap(),
                receipt.rulesVersion(),
                receipt.rows(),
                receipt.fates().stream().map(EndStateReader::text).sorted().toList(),
                identifiers.getOrDefault(receipt.customer(), Set.of()));
    }

    private static String text(Fate fate) {
        return "%s %s %s %s".formatted(fate.action(), fate.channel(), fate.stage(), fate.reason());
    }

    /** Rows whose first column is a decision id, by its trigger. */
    private Map<String, List<String>> rows(String query) {
        Map<String, List<String>> rows = new TreeMap<>();
        RowCallbackHandler read = row -> {
            List<String> cells = new ArrayList<>();
            for (int column = 2; column <= row.getMetaData().getColumnCount(); column++) {
                cells.add(cell(row.getObject(column)));
            }
            rows.computeIfAbsent(trigger(row.getString(1)), none -> new ArrayList<>())
                    .add(String.join(" ", cells));
        };
        jdbc.query(query, read);
        rows.values().forEach(list -> list.sort(null));
        return rows;
    }

    /** Every driver has a type of its own for a moment. */
    private static String cell(@Nullable Object value) {
        return value instanceof OffsetDateTime moment
                ? moment.toInstant().toString()
                : value instanceof Timestamp stamp ? stamp.toInstant().toString() : String.valueOf(value);
    }

    private String trigger(String decision) {
        return triggers.getOrDefault(decision, "no decision " + decision);
    }

    private Map<String, List<String>> messages() {
        Map<String, List<String>> messages = new TreeMap<>();
        try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
            for (Path file : files.filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList()) {
                var message = new JsonMapper().readTree(file.toFile());
                String trigger = trigger(message.at("/properties/decision").asText());
                messages.computeIfAbsent(trigger, none -> new ArrayList<>())
                        .add(message.path("channel").asText() + " "
                                + message.path("text").asText());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        messages.values().forEach(list -> list.sort(null));
        return messages;
    }

    private Map<String, List<EndState.Carried>> processes() {
        Map<String, List<String>> steps = new TreeMap<>();
        RowCallbackHandler step = row -> steps.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                .add(row.getString(2));
        jdbc.query("select proc_inst_id_, act_id_ from act_hi_actinst", step);
        steps.values().forEach(list -> list.sort(null));
        Map<String, List<EndState.Carried>> processes = new TreeMap<>();
        RowCallbackHandler process = row -> processes
                .computeIfAbsent(trigger(row.getString("business_key_")), none -> new ArrayList<>())
                .add(new EndState.Carried(
                        row.getString("proc_def_key_"),
                        row.getString("state_"),
                        row.getString("end_act_id_"),
                        steps.getOrDefault(row.getString("proc_inst_id_"), List.of())));
        jdbc.query("select * from act_hi_procinst", process);
        return processes;
    }

    private static <T> List<T> pages(Function<@Nullable String, Page<T>> reader) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<T> page = reader.apply(cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
