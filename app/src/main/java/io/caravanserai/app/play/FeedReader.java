package io.caravanserai.app.play;

import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.connectors.Normalised;
import io.caravanserai.connectors.Normaliser;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.stream.EventCodec;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a play's files through their connectors: what can become an event waits in the spool, the rest is quarantined. */
public final class FeedReader {

    private static final int CHUNK = 500;

    private final ConnectorCatalog house;
    private final EventSchemas schemas;
    private final Quarantine quarantine;
    private final HealthBoard health;

    /** @param health counts what the house's own sources are played */
    public FeedReader(ConnectorCatalog house, EventSchemas schemas, Quarantine quarantine, HealthBoard health) {
        this.house = house;
        this.schemas = schemas;
        this.quarantine = quarantine;
        this.health = health;
    }

    /** @return how many signals the file held; 0 when the data set is not there, which is said */
    long read(PlayFolder play, PlayFolder.Feed feed, @Nullable Path data, Spool spool, Progress progress) {
        ConnectorDefinition connector = definition(play, feed);
        Path file = file(play, feed, data);
        Path other = data == null || feed.join() == null
                ? null
                : data.resolve(feed.join().data());
        if (file == null || isMissing(file) || isMissing(other)) {
            progress.say("%s: %s is not there, skipped. Name its folder with --data."
                    .formatted(feed.connector(), isMissing(other) ? feed.join().data() : named(feed)));
            return 0;
        }
        return readThere(connector, feed, file, other, spool, progress);
    }

    private long readThere(
            ConnectorDefinition connector,
            PlayFolder.Feed feed,
            Path file,
            @Nullable Path other,
            Spool spool,
            Progress progress) {
        try {
            return other == null
                    ? readFile(connector, feed, file, spool, progress)
                    : readJoined(connector, feed, file, other, spool, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read.".formatted(file), e);
        }
    }

    private static boolean isMissing(@Nullable Path file) {
        return file != null && !Files.isReadable(file);
    }

    private static @Nullable String named(PlayFolder.Feed feed) {
        return feed.file() == null ? feed.data() : feed.file();
    }

    private long readJoined(
            ConnectorDefinition connector, PlayFolder.Feed feed, Path file, Path other, Spool spool, Progress progress)
            throws IOException {
        Path joined = JoinedRecords.join(file, other, feed.join().on());
        try {
            return readFile(connector, feed, joined, spool, progress);
        } finally {
            Files.delete(joined);
        }
    }

    private long readFile(
            ConnectorDefinition connector, PlayFolder.Feed feed, Path file, Spool spool, Progress progress)
            throws IOException {
        Reading reading = new Reading(feed, spool, progress);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            Normaliser.of(connector, schemas, reading.clock())
                    .read(in, file.getFileName().toString(), reading::take);
        }
        return reading.finish();
    }

    private static @Nullable Path file(PlayFolder play, PlayFolder.Feed feed, @Nullable Path data) {
        if (feed.file() != null) {
            return play.folder().resolve(feed.file());
        }
        return data == null || feed.data() == null ? null : data.resolve(feed.data());
    }

    private ConnectorDefinition definition(PlayFolder play, PlayFolder.Feed feed) {
        Path own = play.folder().resolve("connectors");
        if (Files.isDirectory(own)) {
            var found = ConnectorCatalog.read(own, System.getenv()).find(feed.connector());
            if (found.isPresent()) {
                return found.get();
            }
        }
        return house.find(feed.connector())
                .orElseThrow(() -> new InvalidAssetException(new Problem(
                        play.folder().resolve("play.yaml").toString(),
                        "feeds",
                        feed.connector(),
                        "is not a connector",
                        "Maybe name one of connectors/sources, or put its YAML into the play's connectors/sources.")));
    }

    private final class Reading {

        private final PlayFolder.Feed feed;
        private final Spool spool;
        private final Progress progress;
        private final @Nullable StepClock steps;
        private final List<QuarantinedSignal> rejected = new ArrayList<>();
        private int signals;
        private int kept;

        Reading(PlayFolder.Feed feed, Spool spool, Progress progress) {
            this.feed = feed;
            this.spool = spool;
            this.progress = progress;
            PlayFolder.PlayClock clock = feed.clock();
            this.steps = clock == null ? null : new StepClock(clock.start(), clock.step());
        }

        InstantSource clock() {
            return steps == null ? InstantSource.system() : steps;
        }

        void take(Normalised one) {
            signals++;
            if (one instanceof Normalised.Ready ready) {
                spool.add(new Spooled(
                        ready.event().time(),
                        0,
                        feed.connector(),
                        EventCodec.write(ready.event()),
                        ready.textToUnderstand().orElse("")));
            } else if (one instanceof Normalised.Rejected no) {
                reject(no);
            }
            if (steps != null) {
                steps.next();
            }
            progress.show("reading", signals);
        }

        private void reject(Normalised.Rejected no) {
            kept++;
            rejected.add(QuarantinedSignal.of(no.signal(), no.problem(), clock().instant()));
            if (rejected.size() == CHUNK) {
                keep();
            }
        }

        private void keep() {
            quarantine.keep(List.copyOf(rejected));
            rejected.clear();
        }

        long finish() {
            if (!rejected.isEmpty()) {
                keep();
            }
            if (house.find(feed.connector()).isPresent()) {
                health.of(feed.connector()).played(signals, signals - kept, kept);
            }
            return signals;
        }
    }
}
