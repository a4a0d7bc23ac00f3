package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.table.CaseReport;
import io.caravanserai.domain.table.TableTrial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tries a version and remembers what came of it, bound to its content. */
final class Prover {

    private final Cabinet cabinet;
    private final TableTrial trial;
    private final @Nullable Linter linter;
    private final PublishingSettings settings;

    Prover(Cabinet cabinet, TableTrial trial, @Nullable Linter linter, PublishingSettings settings) {
        this.cabinet = cabinet;
        this.trial = trial;
        this.linter = linter;
        this.settings = settings;
    }

    CaseReport cases(TableVersion version) {
        CaseReport report = trial.cases(version.file(), cabinet.bytes(version.hash()));
        int failed = (int) report.failures();
        save(proof(version).with(new Proof.Cases(report.results().size() - failed, failed, cabinet.now())));
        return report;
    }

    Optional<Proof.Lint> lint(TableVersion version) {
        if (linter == null) {
            return Optional.empty();
        }
        Proof.Lint found = linter.lint(version.file(), cabinet.bytes(version.hash()));
        save(proof(version).with(found));
        return Optional.of(found);
    }

    void replayed(TableVersion version, Proof.Replay replay) {
        save(proof(version).with(replay));
    }

    Proof proof(TableVersion version) {
        return cabinet.archive().workbooks().proof(version.hash());
    }

    /**
     * Tries everything again that can be tried at once: what was true for another catalogue counts for nothing.
     *
     * @throws InvalidAssetException with everything that keeps the version from coming into force
     */
    void demand(TableVersion version) {
        List<Problem> problems = new ArrayList<>(cabinet.problems(version));
        if (problems.isEmpty()) {
            cases(version).results().forEach(result -> problems.addAll(result.problems()));
            lint(version).filter(found -> found.errors() > 0).ifPresent(found -> problems.add(untidy(version, found)));
            replayMissing(version).ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
    }

    private Optional<Problem> replayMissing(TableVersion version) {
        return settings.replayRequired() && proof(version).replay() == null
                ? Optional.of(new Problem(
                        version.file(),
                        "",
                        version.table(),
                        "was not replayed over past receipts",
                        "POST /api/v1/drafts/%s/replay shows who would be decided differently."
                                .formatted(version.id())))
                : Optional.empty();
    }

    private static Problem untidy(TableVersion version, Proof.Lint found) {
        return new Problem(
                version.file(),
                "",
                version.table(),
                "has %d findings that must be mended".formatted(found.errors()),
                "POST /api/v1/drafts/%s/lint names them.".formatted(version.id()));
    }

    private void save(Proof proof) {
        cabinet.archive().workbooks().prove(proof);
    }
}
