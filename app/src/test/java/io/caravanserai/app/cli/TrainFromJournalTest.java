package io.caravanserai.app.cli;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.app.House;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.MemorySession;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.modeladapter.TrainCommand;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.FeatureReplay;
import io.caravanserai.profile.HubDatabase;
import io.caravanserai.profile.ProfileRoom;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Trainings from the database a hub left behind. */
class TrainFromJournalTest {

    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");
    private static final FeatureCatalogue FEATURES = FeatureCatalogue.read(House.ROOT.resolve("profile/features.yaml"));

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

    @Test
    void saysWhereItLookedForAJournalThatIsNotThere() {
        assertThat(train("churn")).isEqualTo(1);
        assertThat(shown()).contains("hub.mv.db: 'no event journal'").contains("Maybe HUB_HOME is another folder");
    }

    @Test
    void asksToStopTheHubThatHasItOpen() throws SQLException {
        try (Connection hub = DriverManager.getConnection(url(), "sa", "")) {
            assertThat(hub.isClosed()).isFalse();
            assertThat(train("churn")).isEqualTo(1);
        }
        assertThat(shown()).contains("cannot be read now. Maybe a hub runs on it: stop it first");
    }

    /** Whoever complains stops buying; half of what was bought was bought under a second, linked, identifier. */
    @Test
    void churnIsLearnedFromAllTheHubHasSeenOfAPerson() throws IOException {
        fill(60);
        Path map = Files.writeString(
                folder.resolve("map.yaml"), "settings: {quiet_days: 20, step_days: 20, history_days: 30, folds: 2}");
        Path report = folder.resolve("report.json");

        assertThat(train("churn", "--map", map.toString(), "--report", report.toString()))
                .as(this::shown)
                .isZero();

        JsonNode figures = new ObjectMapper().readTree(report.toFile());
        assertThat(figures.at("/data/customers").asInt()).isEqualTo(59);
        assertThat(figures.at("/data/people_who_refused_profiling").asInt()).isEqualTo(1);
        assertThat(figures.at("/split/by").asText()).isEqualTo("time");
        assertThat(figures.at("/metrics/auc/low").asDouble()).isGreaterThan(0.7);
        assertThat(folder.resolve("models/churn/model.yaml"))
                .content()
                .contains("feature: complaints_90d")
                .contains("journal");
        assertThat(train("segments")).as(this::shown).isZero();
        assertThat(folder.resolve("models/segments/segments.csv")).content().doesNotContain("C-", "phone");
        assertThat(Files.readAllLines(folder.resolve("models/segments/segments.csv")))
                .hasSize(60);
    }

    private void fill(int customers) {
        SingleConnectionDataSource dataSource = new SingleConnectionDataSource(url(), "sa", "", true);
        HubDatabase.migrate(dataSource);
        ProfileRoom room = new ProfileRoom(
                dataSource,
                HubDatabase.sharedCommits(dataSource),
                FEATURES,
                FEATURES.catalogue(),
                "salt",
                () -> START.plus(Duration.ofDays(150)),
                ZoneOffset.UTC);
        List<Event> events = events(customers);
        room.unitOfWork().run(() -> {
            MemorySession session = room.memory().open(events);
            events.forEach(session::remember);
            session.save(List.of());
            return null;
        });
        for (int customer = 0; customer < customers; customer++) {
            room.customers()
                    .link(
                            Identifier.parse("crm:C-" + customer),
                            Identifier.parse("phone:1380000" + (1000 + customer)),
                            "said so");
        }
        dataSource.destroy();
    }

    private static List<Event> events(int customers) {
        Random random = new Random(5);
        List<Event> events = new ArrayList<>();
        for (int customer = 0; customer < customers; customer++) {
            int stops = customer % 2 == 0 ? 150 : 40 + random.nextInt(110);
            for (int day = random.nextInt(5); day < stops; day += 2 + random.nextInt(6)) {
                events.add(anEvent("purchase")
                        .of(random.nextBoolean() ? "crm:C-" + customer : "phone:1380000" + (1000 + customer))
                        .at(START.plus(Duration.ofDays(day)))
                        .with("order_id", customer + "-" + day)
                        .with("amount", 10 + random.nextInt(20))
                        .build());
            }
            if (stops < 150) {
                events.add(anEvent("complaint")
                        .of("crm:C-" + customer)
                        .at(START.plus(Duration.ofDays(stops)))
                        .build());
            }
        }
        events.add(anEvent("consent_changed")
                .of("crm:C-0")
                .with("purpose", "profiling")
                .with("given", false)
                .build());
        return events;
    }

    private String url() {
        return HubDatabase.h2File(folder.resolve("db/hub"));
    }

    private int train(String kind, String... more) {
        List<String> words = new ArrayList<>(List.of(
                kind, "--data", "journal", "--out", folder.resolve("models").toString()));
        words.addAll(List.of(more));
        HubSettings settings = HubSettings.from(Map.of("HUB_HOME", folder.toString(), "HUB_ZONE", "UTC"));
        return new TrainCommand(
                        new PrintStream(screen, true, StandardCharsets.UTF_8),
                        Phrases.in(Locale.ENGLISH),
                        zone -> new FeatureReplay(FEATURES, zone)::at,
                        () -> StoredJournal.open(settings))
                .run(words);
    }

    private String shown() {
        return screen.toString(StandardCharsets.UTF_8);
    }
}
