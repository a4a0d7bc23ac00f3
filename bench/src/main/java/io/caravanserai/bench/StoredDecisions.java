package io.caravanserai.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.caravanserai.decision.CustomerEventFlow;
import io.caravanserai.decision.DecisionTriggers;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventBatch;
import io.caravanserai.domain.event.EventFlow;
import io.caravanserai.domain.replay.PastDecisions;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.HubDatabase;
import io.caravanserai.profile.ProfileRoom;
import io.caravanserai.testkit.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.util.FileSystemUtils;

/** Decisions of the invented shop in a real database, taken by the real flow; no process carries them out. */
final class StoredDecisions implements AutoCloseable {

    private static final int BATCH = 500;
    private static final Duration APART = Duration.ofMinutes(1);

    private final House house;
    private final Path folder;
    private final HikariDataSource dataSource = new HikariDataSource();
    private final ProfileRoom room;

    private StoredDecisions(String database, House house) throws IOException {
        this.house = house;
        this.folder = Files.createTempDirectory("replay");
        boolean isPostgres = database.equals("postgres");
        dataSource.setJdbcUrl(
                isPostgres
                        ? HubDatabase.postgres(TestPostgres.freshDatabase())
                        : HubDatabase.h2File(folder.resolve("hub")));
        dataSource.setUsername(isPostgres ? "postgres" : "sa");
        dataSource.setPassword(isPostgres ? "postgres" : "");
        HubDatabase.migrate(dataSource);
        this.room = new ProfileRoom(
                dataSource,
                new DataSourceTransactionManager(dataSource),
                FeatureCatalogue.read(House.asset("profile/features.yaml")),
                house.catalogue,
                "bench",
                House.CLOCK,
                House.ZONE);
    }

    static StoredDecisions on(String database, House house) {
        try {
            return new StoredDecisions(database, house);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PastDecisions past() {
        return room.pastDecisions();
    }

    /** Profiles and past purchases first, which ask for no decision, then one purchase or refund a minute. */
    void fill(int decisions) {
        EventFlow flow = flow();
        accept(flow, History.of(House.SHOP, House.NOW).toList());
        long start = System.nanoTime();
        List<Event> sales = History.today(House.SHOP, House.NOW, decisions);
        List<Event> spread = new ArrayList<>(sales.size());
        for (int i = 0; i < sales.size(); i++) {
            spread.add(sales.get(i).withTime(House.NOW.plus(APART.multipliedBy(i))));
        }
        accept(flow, spread);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "stored %,d decisions, %,.0f a second%n",
                past().latest(decisions).decisions(), decisions / seconds);
    }

    private static void accept(EventFlow flow, List<Event> events) {
        for (int from = 0; from < events.size(); from += BATCH) {
            flow.accept(new EventBatch(events.subList(from, Math.min(events.size(), from + BATCH)), List.of()));
        }
    }

    private EventFlow flow() {
        return new CustomerEventFlow(
                room.unitOfWork(),
                room.memory(),
                room.quarantine(),
                event -> new byte[0],
                DecisionTriggers.standard(),
                house.maker,
                Desks.noProcesses(),
                House.CLOCK);
    }

    @Override
    public void close() {
        dataSource.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
