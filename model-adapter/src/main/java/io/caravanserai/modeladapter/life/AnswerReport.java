package io.caravanserai.modeladapter.life;

import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.Spread;
import io.caravanserai.modeladapter.passport.Bins;
import io.caravanserai.modeladapter.passport.SaidReference;
import java.util.List;
import java.util.Optional;

/** Turns the latest answers of a model of texts or pictures into a report. */
final class AnswerReport {

    private AnswerReport() {}

    /** Empty for one that nobody watches, or that holds nothing. */
    static Optional<VersionReport> of(OtherModel model, LifeSettings settings) {
        Spread spread = model.spread();
        return spread == null ? Optional.empty() : Optional.of(report(model, spread, settings));
    }

    private static VersionReport report(OtherModel model, Spread spread, LifeSettings settings) {
        SaidReference reference = spread.rows() < settings.leastRows() ? null : spread.reference();
        Bins score = reference == null ? null : reference.score();
        boolean invented = model.about() != null && model.about().invented();
        return new VersionReport(
                model.folder(),
                spread.rows(),
                spread.tenths(),
                null,
                invented,
                score == null ? null : drift("score", reference, score, spread.score()),
                reference == null
                        ? List.of()
                        : List.of(drift(VersionReport.SAID, reference, reference.said(), spread.said())),
                VersionReport.ANSWERS,
                null,
                List.of());
    }

    private static Drift drift(String name, SaidReference reference, Bins bins, List<Integer> counts) {
        return Drift.of(
                name,
                bins,
                reference.rows(),
                counts.stream().mapToInt(Integer::intValue).toArray());
    }
}
