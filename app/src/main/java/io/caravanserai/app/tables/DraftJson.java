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
        List<String> may = new ArrayList<>();
        if (caller.edits()) {
            may.addAll(editorMay(draft, caller.actor().name()));
        }
        if (caller.approves()) {
            may.addAll(approverMay(draft, caller.actor().name()));
        }
        return may;
    }

    private static List<String> editorMay(DraftStanding draft, String user) {
        VersionState state = draft.version().state();
        List<String> may = new ArrayList<>();
        if (draft.lock() == null || draft.lock().owner().equals(user)) {
            may.addAll(state.mayChange() ? List.of("edit", "discard") : List.of());
            may.addAll(state == VersionState.DRAFT && !draft.stale() ? List.of("propose") : List.of());
        }
        may.addAll(state == VersionState.PROPOSED ? List.of("withdraw") : List.of());
        return may;
    }

    private static List<String> approverMay(DraftStanding draft, String user) {
        TableVersion version = draft.version();
        boolean isAnothers = !version.editors().contains(user);
        return switch (version.state()) {
            case PROPOSED -> isAnothers && !draft.stale() ? List.of("reject", "approve") : List.of("reject");
            case APPROVED -> List.of("reject");
            default -> List.of();
        };
    }
}
