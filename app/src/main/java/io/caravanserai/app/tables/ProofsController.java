package io.caravanserai.app.tables;

import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.table.LintReport;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.TableProofs;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries a draft; what comes of it counts for exactly that content. */
@RestController
class ProofsController {

    private final TableProofs proofs;

    ProofsController(PublishingRoom room) {
        this.proofs = room.proofs();
    }

    /** Runs the workbook's own cases; 422 when it cannot be compiled. */
    @PostMapping("/api/v1/drafts/{id}/cases")
    CasesJson cases(@PathVariable String id) {
        return CasesJson.of(proofs.cases(new VersionId(id)));
    }

    /** Looks for gaps, overlaps, rows that never answer, and counts the customers each finding touches. */
    @PostMapping("/api/v1/drafts/{id}/lint")
    LintReport lint(@PathVariable String id) {
        return proofs.lint(new VersionId(id));
    }
}
