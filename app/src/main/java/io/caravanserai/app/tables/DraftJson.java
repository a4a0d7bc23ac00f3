package io.caravanserai.app.tables;

import io.caravanserai.app.asked.ProblemJson;
import io.caravanserai.domain.publishing.EditLock;
import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.domain.table.CellChange;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.publishing.DraftStanding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A draft (or what became of it) with all that a page needs.
 *
 * @param base the version it was made from
 * @param stale true when something else is in force since: rebase it
 * @param lock who works on it; null for nobody
 * @param problems what keeps the workbook from being compiled
 * @param changes from the base to the draft
 * @param proof what was tried with exactly this content; null parts were not
 * @param refusedUpload true when an annotated workbook waits at {@code /refused}
 * @param may what the caller may do now: {@code edit}, {@code propose}, {@code withdraw}, {@code approve}, {@code reject},
 *     {@code discard}
 */
record DraftJson(
        VersionJson version,
        @Nullable VersionJson base,
        boolean stale,
        @Nullable EditLock lock,
        TableGrid grid,
        List<ProblemJson> problems,
        List<CellChange> changes,
        ProofJson proof,
        boolean refusedUpload,
        List<String> may) {

    record ProofJson(Proof.@Nullable Cases cases, Proof.@Nullable Lint lint, Proof.@Nullable Replay replay) {}

    static DraftJson of(DraftStanding draft, Caller caller) {
        Proof proof = draft.proof();
        return new DraftJson(
                VersionJson.of(draft.version()),
                draft.base() == null ? null : VersionJson.of(draft.base()),
                draft.stale(),
                draft.lock(),
                draft.grid(),
                draft.problems().stream().map(ProblemJson::of).toList(),
                draft.changes(),
                new ProofJson(proof.cases(), proof.lint(), proof.replay()),
                draft.refusedUpload(),
                may(draft, caller));
    }

    private static List<String> may(DraftStanding draft, Caller caller) {
        TableVersion version = draft.version();
        String user = caller.actor().name();
        boolean free = draft.lock() == null || draft.lock().owner().equals(user);
        List<String> may = new ArrayList<>();
        if (caller.edits() && free && version.state().mayChange()) {
            may.addAll(List.of("edit", "discard"));
        }
        if (caller.edits() && free && version.state() == VersionState.DRAFT && !draft.stale()) {
            may.add("propose");
        }
        if (caller.edits() && version.state() == VersionState.PROPOSED) {
            may.add("withdraw");
        }
        if (caller.approves() && version.state() == VersionState.PROPOSED) {
            may.add("reject");
            if (!version.editors().contains(user) && !draft.stale()) {
                may.add("approve");
            }
        }
        if (caller.approves() && version.state() == VersionState.APPROVED) {
            may.add("reject");
        }
        return may;
    }
}
