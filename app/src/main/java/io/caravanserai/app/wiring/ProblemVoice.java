package io.caravanserai.app.wiring;

import io.caravanserai.domain.problem.Problem;
import java.util.LinkedHashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what is broken, once when it breaks, and once when it is mended. */
final class ProblemVoice implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemVoice.class);

    private final HouseProblems house;
    private Set<Problem> said = Set.of();

    ProblemVoice(HouseProblems house) {
        this.house = house;
    }

    @Override
    public synchronized void run() {
        Set<Problem> now = new LinkedHashSet<>(house.now());
        now.stream().filter(problem -> !said.contains(problem)).forEach(ProblemVoice::broken);
        said.stream().filter(problem -> !now.contains(problem)).forEach(ProblemVoice::mended);
        said = now;
    }

    private static void broken(Problem problem) {
        LOG.atWarn().addKeyValue("problem", problem.sentence()).log("Broken; what is sound goes on");
    }

    private static void mended(Problem problem) {
        LOG.atInfo().addKeyValue("problem", problem.sentence()).log("Mended");
    }
}
