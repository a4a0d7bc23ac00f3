package io.caravanserai.routes.intake;

import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.routes.intake.ReplayResult.StillBroken;
import io.caravanserai.routes.stream.EventPublisher;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tries quarantined signals again with the connectors as they are today. Replaying one twice is safe: events have keys. */
public final class QuarantineReplay {

    private static final int PAGE = 200;

    private final Quarantine quarantine;
    private final SecondTry secondTry;
    private final Handover handover;
    private final HealthBoard health;

    public QuarantineReplay(
            LiveConnectors connectors,
            UnderstandStep understand,
            EventPublisher stream,
            Quarantine quarantine,
            HealthBoard health,
            InstantSource clock) {
        this.quarantine = quarantine;
        this.secondTry = new SecondTry(connectors);
        this.handover = new Handover(understand, stream, quarantine, clock);
        this.health = health;
    }

    /**
     * Tries these signals again.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when broker or database is not there; calling again is safe
     */
    public ReplayResult replay(List<String> keys) {
        ReplayTally tally = new ReplayTally();
        for (int from = 0; from < keys.size(); from += PAGE) {
            replayPage(keys.subList(from, Math.min(from + PAGE, keys.size())), tally);
        }
        return tally.result();
    }

    /** All of one connector; throws as the other one does. */
    public ReplayResult replayAllOf(String connector) {
        ReplayResult result = replay(keysOf(connector));
        health.of(connector)
                .note(
                        "replayed",
                        result.replayed() + " of "
                                + (result.replayed() + result.still().size()));
        return result;
    }

    /** All with such a problem, what happened first before what happened later; throws as the other ones do. */
    public ReplayResult replayAll(Predicate<Problem> because) {
        List<Waiting> waiting = new ArrayList<>();
        visit(null, item -> {
            if (because.test(item.problem())) {
                waiting.add(new Waiting(item.key(), SecondTry.timeOf(item.signal())));
            }
        });
        Collections.reverse(waiting); // of what happened together, the longest kept first
        waiting.sort(Comparator.comparing(Waiting::time));
        return replay(waiting.stream().map(Waiting::key).toList());
    }

    private record Waiting(String key, Instant time) {}

    private void replayPage(List<String> keys, ReplayTally tally) {
        for (String key : keys) {
            quarantine
                    .find(key)
                    .ifPresentOrElse(
                            signal -> tally.add(signal, secondTry.of(signal.signal())),
                            () -> tally.still(unknown(key)));
        }
        tally.refused(handover.publish(tally.ready()));
        quarantine.replayed(tally.takeReplayed());
    }

    private List<String> keysOf(String connector) {
        List<String> keys = new ArrayList<>();
        visit(connector, item -> keys.add(item.key()));
        return keys;
    }

    /** Newest first. */
    private void visit(@Nullable String connector, Consumer<QuarantinedSignal> visitor) {
        String cursor = null;
        do {
            Page<QuarantinedSignal> page = page(connector, cursor);
            page.items().forEach(visitor);
            cursor = page.next();
        } while (cursor != null);
    }

    private Page<QuarantinedSignal> page(@Nullable String connector, @Nullable String cursor) {
        return quarantine.list(connector, cursor, PAGE);
    }

    private static StillBroken unknown(String key) {
        return new StillBroken(
                key,
                new Problem("quarantine", "", key, "is not in quarantine", "Maybe it was replayed already; reload."));
    }
}
