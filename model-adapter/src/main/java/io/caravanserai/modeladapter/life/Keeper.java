package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.Pulse;
import io.caravanserai.modeladapter.Resident;
import io.caravanserai.modeladapter.Residents;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes back to the last good version when a champion fails, is too slow or drifts; in the hub's name, in the audit. */
public final class Keeper {

    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    private static final double PERCENT = 100;

    private final ModelLife life;
    private final Residents models;
    private final Examiner examiner;
    private final LifeSettings settings;

    public Keeper(ModelLife life, Residents models, Examiner examiner, LifeSettings settings) {
        this.life = life;
        this.models = models;
        this.examiner = examiner;
        this.settings = settings;
    }

    /**
     * Looks at every champion that has a good version behind it.
     *
     * @return folders of the champions that it went back from
     */
    public List<String> look() {
        return life.standings().stream()
                .filter(one -> one.is(ModelState.CHAMPION))
                .filter(champion -> life.lastGood(champion.purpose())
                        .flatMap(last -> reason(champion, last))
                        .filter(why -> goesBack(champion, why))
                        .isPresent())
                .map(ModelStanding::folder)
                .toList();
    }

    private boolean goesBack(ModelStanding champion, String why) {
        try {
            life.giveBack(champion.folder(), why, Actor.HUB);
            LOG.atWarn()
                    .addKeyValue("model", champion.folder())
                    .addKeyValue("why", why)
                    .log("The last good version of a model is champion again");
            return true;
        } catch (RefusedException anotherNodeWasFaster) {
            LOG.atInfo()
                    .addKeyValue("model", champion.folder())
                    .addKeyValue("why", anotherNodeWasFaster.getMessage())
                    .log("A model was moved meanwhile");
            return false;
        }
    }

    private Optional<String> reason(ModelStanding champion, ModelStanding last) {
        return models.residents().stream()
                .filter(version -> version.folder().equals(champion.folder()))
                .map(Resident::pulse)
                .filter(java.util.Objects::nonNull)
                .filter(pulse -> pulse.calls() >= settings.leastCalls())
                .findFirst()
                .flatMap(this::ofCalls)
                .or(() -> ofDrift(champion, last));
    }

    private Optional<String> ofCalls(Pulse pulse) {
        if (reaches(pulse.failedShare() * PERCENT, settings.returnFailures())) {
            return Optional.of("%d of its last %d calls failed".formatted(pulse.failed(), pulse.calls()));
        }
        if (reaches(pulse.budgetUsed() * PERCENT, settings.returnLatency())) {
            return Optional.of("its calls take %d µs of the %d its passport allows"
                    .formatted(pulse.slowMicros(), pulse.budgetMicros()));
        }
        return Optional.empty();
    }

    /**
     * Only to a version that drifts less: a change of the customers is no model's fault. Two of texts or pictures did not answer
     * quite the same ones, so that a little less says nothing.
     */
    private Optional<String> ofDrift(ModelStanding champion, ModelStanding last) {
        Optional<VersionReport> own = examiner.report(champion.folder());
        double psi = own.flatMap(Keeper::psi).orElse(0.0);
        double far = own.filter(VersionReport::ofAnswers).isPresent() ? psi / 2 : psi;
        boolean better = examiner.report(last.folder())
                .flatMap(Keeper::psi)
                .filter(other -> other < far)
                .isPresent();
        return better && reaches(psi * PERCENT, settings.returnPsi())
                ? Optional.of("its answers drift: PSI %.2f".formatted(psi))
                : Optional.empty();
    }

    private static Optional<Double> psi(VersionReport report) {
        return Optional.ofNullable(report.answers()).map(Drift::psi);
    }

    private static boolean reaches(double value, int limit) {
        return limit > 0 && value >= limit;
    }
}
