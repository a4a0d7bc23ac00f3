package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which models in use see customers they were not taught with; of one taught with invented ones the report is enough. */
final class DriftAlarm {

    private static final int MOST_NAMED = 4;

    private final LifeSettings settings;

    DriftAlarm(LifeSettings settings) {
        this.settings = settings;
    }

    /** One for each version, however much of it drifts. */
    List<Problem> problems(List<VersionReport> reports, List<ModelStanding> standings) {
        return reports.stream()
                .filter(report -> !report.invented())
                .filter(report -> isUsed(report.folder(), standings))
                .flatMap(report -> problem(report).stream())
                .toList();
    }

    private static boolean isUsed(String folder, List<ModelStanding> standings) {
        return standings.stream()
                .anyMatch(one ->
                        one.folder().equals(folder) && (one.is(ModelState.CHAMPION) || one.is(ModelState.CHALLENGER)));
    }

    private Optional<Problem> problem(VersionReport report) {
        List<Drift> drifted = Stream.concat(Stream.ofNullable(report.score()), report.features().stream())
                .filter(one -> one.psi() >= settings.alarmPsi())
                .sorted(Comparator.comparingDouble(Drift::psi).reversed())
                .toList();
        return drifted.isEmpty() ? Optional.empty() : Optional.of(problem(report, drifted));
    }

    private static String told(VersionReport report) {
        return report.ofAnswers()
                ? "is %.2f or more: its last %d answers are not like those of its training"
                : "is %.2f or more: the last %d decisions are not like its training data";
    }

    private Problem problem(VersionReport report, List<Drift> drifted) {
        return new Problem(
                "models/" + report.folder(),
                "drift",
                drifted.stream()
                        .limit(MOST_NAMED)
                        .map(one -> "%s PSI %.2f".formatted(one.name(), one.psi()))
                        .collect(Collectors.joining(", ")),
                told(report).formatted(settings.alarmPsi(), report.rows()),
                report.ofAnswers()
                        ? "Maybe look at the latest texts or pictures, and train it again on such ones."
                        : "Train it again on customers of today (./run train), and let it challenge this one.");
    }
}
