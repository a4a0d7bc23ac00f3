package io.caravanserai.app.play;

import io.caravanserai.app.settings.Terminal;
import io.caravanserai.domain.memory.Stats;
import io.caravanserai.domain.memory.StatsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plays recorded signals through the whole house: normalise, merge in time order, understand, publish, decide as of event
 * time, and then run every process job that is due.
 */
public final class Player {

    private final FeedReader feeds;
    private final PlayStream stream;
    private final Aftermath aftermath;
    private final StatsReader stats;
    private final Progress progress;

    public Player(FeedReader feeds, PlayStream stream, Aftermath aftermath, StatsReader stats) {
        this.feeds = feeds;
        this.stream = stream;
        this.aftermath = aftermath;
        this.stats = stats;
        this.progress = new Progress(stats, System.out, System.console() != null, Terminal.phrases());
    }

    /**
     * @param data where the data sets of the plays are, null when they bring their own files
     * @return the difference the play made, process outcomes included
     */
    public PlayReport play(List<Path> folders, @Nullable Path data) {
        long start = System.nanoTime();
        aftermath.finishEarlier(progress);
        Stats before = stats.read();
        long signals = 0;
        Instant last = Instant.EPOCH;
        try (Spool spool = new Spool()) {
            for (Path folder : folders) {
                signals += read(PlayFolder.read(folder), data, spool);
            }
            last = stream.send(spool, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("The play's temporary files could not be handled.", e);
        }
        signals += aftermath.settle(last, progress);
        return PlayReport.between(before, stats.read(), signals, (System.nanoTime() - start) / 1e9);
    }

    /** From now on decisions are as of now, sources are open, jobs run as they come. */
    public void openTheDoors() {
        aftermath.openTheDoors();
    }

    private long read(PlayFolder play, @Nullable Path data, Spool spool) {
        progress.say("%s / %s".formatted(play.title().zh(), play.title().en()));
        long signals = 0;
        for (PlayFolder.Feed feed : play.feeds()) {
            signals += feeds.read(play, feed, data, spool, progress);
        }
        return signals;
    }
}
