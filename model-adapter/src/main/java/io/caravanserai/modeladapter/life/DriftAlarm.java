package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.ModelVersion;
import java.util.ArrayList;
import java.util.List;

/** Says which models in use see customers they were not taught with. */
final class DriftAlarm {

    private final LifeSettings settings;

    DriftAlarm(LifeSettings settings) {
        this.settings = settings;
    }

    List<Problem> problems(List<VersionReport> reports, List<ModelVersion> here, List<ModelStanding> standings) {
        List<Problem> problems = new ArrayList<>();
        for (VersionReport report : reports) {
            if (here.stream().anyMatch(version -> version.folder().equals(report.folder()))
                    && isUsed(report.folder(), standings)) {
                problems(report, problems);
            }
        }
        return problems;
    }

    private static boolean isUsed(String folder, List<ModelStanding> standings) {
        return standings.stream()
                .anyMatch(one ->
                        one.folder().equals(folder) && (one.is(ModelState.CHAMPION) || one.is(ModelState.CHALLENGER)));
    }

    private void problems(VersionReport report, List<Problem> problems) {
        Drift score = report.score();
        if (score != null && score.psi() >= settings.alarmPsi()) {
            problems.add(problem(report, score));
        }
        report.features().stream()
                .filter(feature -> feature.psi() >= settings.alarmPsi())
                .map(feature -> problem(report, feature))
                .forEach(problems::add);
    }

    private Problem problem(VersionReport report, Drift drift) {
        return new Problem(
                "models/" + report.folder(),
                "drift of " + drift.name(),
                "PSI %.2f".formatted(drift.psi()),
                "is %.2f or more: the last %d decisions are not like its training data"
                        .formatted(settings.alarmPsi(), report.rows()),
                "Train it again on customers of today (./run train), and let it challenge this one.");
    }
}
