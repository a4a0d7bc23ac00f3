package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.replay.ReplayDesk;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.publishing.RefusedException.Reason;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Replays drafts over past receipts; what comes of it is proof for each of them, as it was when the replay began. */
public final class TableReplays {

    private final Cabinet cabinet;
    private final ReleaseDesk releases;
    private final Prover prover;
    private final ReplayDesk desk;

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
            return given.join();
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

    /** Empty when this node does not know it (any more). */
    public Optional<ReplayProgress> progress(ReplayId id) {
        return desk.progress(id);
    }

    /** From this node, or as it was kept. */
    public Optional<ReplayResult> result(ReplayId id) {
        return desk.result(id).or(() -> cabinet.archive().replays().find(id));
    }

    public void cancel(ReplayId id) {
        desk.cancel(id);
    }

    private void keep(ReplayId id, List<TableVersion> drafts, ReplayResult result) {
        cabinet.archive().replays().keep(id, result, cabinet.now());
        Proof.Replay proof = new Proof.Replay(
                id.value(), result.compared().hash(), result.decisions(), result.changed(), cabinet.now());
        drafts.forEach(draft -> prover.replayed(draft, proof));
    }
}
