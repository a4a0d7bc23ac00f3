package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.ReplayRuns;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.replay.ReplayDesk;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.replay.ReplayState;
import io.caravanserai.publishing.RefusedException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Replays drafts over past receipts; what comes of it is proof for each of them, as it was when the replay began. */
public final class TableReplays {

    private static final Duration SILENCE = Duration.ofMinutes(1);
    private static final String LOST = "The node that ran it is gone. Start it again.";

    private final Cabinet cabinet;
    private final ReleaseDesk releases;
    private final Prover prover;
    private final ReplayDesk desk;
    private final Set<ReplayId> here = ConcurrentHashMap.newKeySet();

    TableReplays(Cabinet cabinet, ReleaseDesk releases, Prover prover, ReplayDesk desk) {
        this.cabinet = cabinet;
        this.releases = releases;
        this.prover = prover;
        this.desk = desk;
    }

    /**
     * Queues it and returns as soon as everything is compiled.
     *
     * @param with other drafts that are to come into force together with it
     * @throws InvalidAssetException with every problem when one of them cannot be compiled
     * @throws io.caravanserai.domain.replay.TooManyReplaysException when too many wait already
     */
    public ReplayId start(VersionId id, List<VersionId> with, int decisions, Actor who) {
        List<TableVersion> drafts = Stream.concat(Stream.of(id), with.stream())
                .distinct()
                .map(cabinet::version)
                .toList();
        ReplayOrder order = new ReplayOrder(releases.compiles(drafts), decisions, who.name());
        CompletableFuture<ReplayId> given = new CompletableFuture<>();
        try {
            given.complete(desk.start(order, result -> keep(given.join(), drafts, result)));
            return begun(given.join());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    Reason.INCOMPLETE,
                    "request",
                    "decisions",
                    String.valueOf(decisions),
                    "is not a number of decisions to replay",
                    "Maybe ask for %d.".formatted(ReplayOrder.USUAL));
        }
    }

    private ReplayId begun(ReplayId id) {
        desk.progress(id).ifPresent(progress -> runs().note(progress, cabinet.now()));
        here.add(id);
        return id;
    }

    /** Of a replay on any node; that of another one is a second old. Empty when nobody knows it (any more). */
    public Optional<ReplayProgress> progress(ReplayId id) {
        return desk.progress(id).or(() -> runs().find(id).map(this::believed));
    }

    /** As it was kept, which says whose drafts it is about. */
    public Optional<ReplayResult> result(ReplayId id) {
        return cabinet.archive().replays().find(id).or(() -> desk.result(id));
    }

    /** Ends it within a page of decisions here, and within a second and a page on another node. */
    public void cancel(ReplayId id) {
        desk.cancel(id);
        runs().unwant(id);
    }

    /** Called every second or so: tells the other nodes how far the replays of this one are, and hears whom nobody wants. */
    public void look() {
        here.forEach(this::look);
    }

    private void look(ReplayId id) {
        if (runs().find(id).filter(ReplayRuns.Noted::isUnwanted).isPresent()) {
            desk.cancel(id);
        }
        Optional<ReplayProgress> progress = desk.progress(id);
        progress.ifPresent(known -> runs().note(known, cabinet.now()));
        if (progress.map(known -> known.state().isOver()).orElse(true)) {
            here.remove(id);
        }
    }

    /** A node that has said nothing for long is gone, and its replays with it. */
    private ReplayProgress believed(ReplayRuns.Noted noted) {
        ReplayProgress said = noted.progress();
        boolean isSilent = noted.at().plus(SILENCE).isBefore(cabinet.now());
        return said.state().isOver() || !isSilent
                ? said
                : new ReplayProgress(said.id(), ReplayState.FAILED, said.done(), said.of(), LOST);
    }

    private ReplayRuns runs() {
        return cabinet.archive().runs();
    }

    private void keep(ReplayId id, List<TableVersion> drafts, ReplayResult result) {
        List<String> tables = drafts.stream().map(TableVersion::table).toList();
        cabinet.archive().replays().keep(id, result.of(tables), cabinet.now());
        Proof.Replay proof = new Proof.Replay(
                id.value(), result.compared().hash(), result.decisions(), result.changed(), cabinet.now());
        drafts.forEach(draft -> prover.replayed(draft, proof));
    }
}
