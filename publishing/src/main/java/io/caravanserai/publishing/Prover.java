package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.WorkbookHash;
import io.caravanserai.domain.table.CaseReport;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.LintReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tries a version and remembers what came of it, bound to its content. */
final class Prover {

    private final Cabinet cabinet;
    private final PublishingRoom.Desks desks;
    private final PublishingSettings settings;

    Prover(Cabinet cabinet, PublishingRoom.Desks desks, PublishingSettings settings) {
        this.cabinet = cabinet;
        this.desks = desks;
        this.settings = settings;
    }

    CaseReport cases(TableVersion version) {
        CaseReport report = desks.trial().cases(version.file(), cabinet.bytes(version.hash()));
        int failed = (int) report.failures();
        save(proof(version).with(new Proof.Cases(report.results().size() - failed, failed, cabinet.now())));
        return report;
    }

    LintReport lint(TableVersion version) {
        LintReport report = desks.lint().lint(version.file(), cabinet.bytes(version.hash()), desks.population());
        int errors = errors(report).size();
        String digest = WorkbookHash.of(report.findings().toString().getBytes(StandardCharsets.UTF_8));
        save(proof(version).with(new Proof.Lint(errors, report.findings().size() - errors, digest, cabinet.now())));
        return report;
    }

    private static List<Finding> errors(LintReport report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
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
            errors(lint(version)).forEach(finding -> problems.add(untidy(version, finding)));
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

    private static Problem untidy(TableVersion version, Finding finding) {
        return new Problem(
                version.file(),
                finding.place(),
                finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                "must be mended first",
                finding.message().both());
    }

    private void save(Proof proof) {
        cabinet.archive().workbooks().prove(proof);
    }
}
