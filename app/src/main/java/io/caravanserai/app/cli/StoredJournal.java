package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.profile.HubDatabase;
import io.caravanserai.profile.HubJournal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The journal of the hub of this environment: the H2 file of a stopped one, or PostgreSQL, which others may use meanwhile. */
final class StoredJournal implements Journal {

    private final String place;
    private final ZoneId zone;
    private final SingleConnectionDataSource connection;
    private final HubJournal journal;

    private StoredJournal(String place, ZoneId zone, SingleConnectionDataSource connection) {
        this.place = place;
        this.zone = zone;
        this.connection = connection;
        journal = new HubJournal(connection, InstantSource.system());
    }

    /** @throws InvalidAssetException when there is none, or a running hub holds it */
    static StoredJournal open(HubSettings settings) {
        HubSettings.Database own = settings.database();
        if (own != null) {
            return new StoredJournal(
                    "HUB_DB_URL",
                    settings.zone(),
                    new SingleConnectionDataSource(HubDatabase.postgres(own.url()), own.user(), own.password(), true));
        }
        Path file = settings.state("db/hub.mv.db");
        if (!Files.exists(file)) {
            throw new InvalidAssetException(new Problem(
                    file.toString(),
                    "",
                    "no event journal",
                    "is where this hub keeps what it has seen",
                    "Maybe HUB_HOME is another folder, or the hub has not run yet."));
        }
        return new StoredJournal(
                file.toString(),
                settings.zone(),
                new SingleConnectionDataSource(HubDatabase.h2File(settings.state("db/hub")), "sa", "", true));
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public int people(Set<String> types, BiConsumer<String, List<Event>> reader) {
        try {
            return journal.people(types, (person, events) -> reader.accept(person.value(), events));
        } catch (DataAccessException away) {
            throw new InvalidAssetException(new Problem(
                    place,
                    "",
                    "the event journal",
                    "cannot be read now",
                    "Maybe a hub runs on it: stop it first (only PostgreSQL can be read beside a running hub)."));
        }
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
