package io.caravanserai.app.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.app.House;
import io.caravanserai.app.play.PlayReport;
import io.caravanserai.domain.model.Score;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A play without the churn model: the rules of its passport decide. */
class ModelMissingTest {

    private static final String COMPLAINT = "call-center-transcripts-webhook/CALL-RULES";

    @Test
    void looksAfterTheCustomerByRulesAlone(@TempDir Path home) {
        PlayReport report = HubProcess.play(
                home, "play", House.ROOT.resolve("examples/model-missing").toString());
        EndState.Decision decision = EndStateReader.read(home).decision(COMPLAINT);

        assertThat(report.rulesOnly()).isPositive();
        assertThat(decision.mode()).isEqualTo("rules_only");
        assertThat(decision.action()).startsWith("retention_");
        assertThat(decision.segments()).containsEntry("value_tier", "at_risk");
        assertThat(decision.scores())
                .filteredOn(score -> score.purpose().equals("churn"))
                .singleElement()
                .satisfies(score -> {
                    assertThat(score.model()).isEqualTo("churn-rules");
                    assertThat(score.fallback()).isEqualTo("missing");
                });
        assertThat(decision.scores()).filteredOn(Score::isFallback).hasSize(1);
    }
}
