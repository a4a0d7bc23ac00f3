package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.Pick;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model that cannot hurt: bounded threads, a time budget, a breaker, and rules for everything that goes wrong. */
final class GuardedModel implements Scorer {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedModel.class);

    private static final int EXAMINED_AT_ONCE = 128;

    private final TabularModel model;
    private final SharedCalls shared;
    private final CircuitBreaker breaker;
    private final Passport passport;
    private final Rules rules;
    private final CallLog calls = new CallLog();

    GuardedModel(TabularModel model, SharedCalls shared, CircuitBreaker breaker) {
        this.model = model;
        this.shared = shared;
        this.breaker = breaker;
        passport = model.passport();
        rules = rulesOf(passport);
    }

    static Rules rulesOf(Passport passport) {
        return new Rules(
                passport.about().purpose(),
                passport.fallback(),
                passport.about().version());
    }

    @Override
    public Optional<List<Said>> ask(List<Facts> rows) {
        if (!breaker.tryAcquirePermission()) {
            return Optional.of(rules.say(rows, FallbackReason.BREAKER_OPEN));
        }
        if (!model.session().acquire()) {
            breaker.releasePermission();
            return Optional.empty();
        }
        return Optional.of(guarded(rows));
    }

    Passport passport() {
        return passport;
    }

    Pulse pulse() {
        return calls.pulse(passport.timeBudget());
    }

    CallCounts counts() {
        return shared.counts();
    }

    /** It is judged by what it does from now on. */
    void crowned() {
        calls.clear();
    }

    /** Off the decision's way, on threads of its own: neither breaker nor log hear of it. */
    Optional<List<Said>> examine(List<Facts> rows, ModelWorkers aside) {
        List<Said> all = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += EXAMINED_AT_ONCE) {
            List<Facts> some = rows.subList(from, Math.min(rows.size(), from + EXAMINED_AT_ONCE));
            if (!model.session().acquire()) {
                return Optional.empty();
            }
            try {
                double[] numbers =
                        aside.call(model.session(), passport.timeBudget(), run -> model.probabilities(some, run));
                passport.output().picks(numbers).forEach(pick -> all.add(said(pick)));
            } catch (RejectedExecutionException | TimeoutException | ExecutionException notNow) {
                return Optional.empty();
            } catch (InterruptedException shuttingDown) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    TabularModel model() {
        return model;
    }

    /** No new call enters; the session closes when the last one has left. */
    void retire() {
        model.session().release();
    }

    private List<Said> guarded(List<Facts> rows) {
        long start = System.nanoTime();
        try {
            double[] numbers = shared.ask(rows, budget(rows.size()));
            long took = System.nanoTime() - start;
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            calls.add(took / blocks(rows.size()), false);
            return said(rows, passport.output().picks(numbers));
        } catch (RejectedExecutionException full) {
            breaker.releasePermission();
            return rules.say(rows, FallbackReason.BUSY);
        } catch (TimeoutException late) {
            return failed(rows, FallbackReason.TIMEOUT, start, late);
        } catch (ExecutionException broken) {
            return failed(rows, FallbackReason.ERROR, start, broken.getCause());
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            return failed(rows, FallbackReason.TIMEOUT, start, shuttingDown);
        }
    }

    private Duration budget(int rows) {
        return passport.timeBudget().multipliedBy(blocks(rows));
    }

    /** As many calls as the passport's budget is for. */
    private static int blocks(int rows) {
        return 1 + (rows - 1) / Passport.ROWS_PER_CALL;
    }

    private List<Said> failed(List<Facts> rows, FallbackReason reason, long start, Throwable cause) {
        long took = System.nanoTime() - start;
        breaker.onError(took, TimeUnit.NANOSECONDS, cause);
        calls.add(took / blocks(rows.size()), true);
        LOG.atWarn()
                .addKeyValue("model", passport.about().id())
                .addKeyValue("reason", reason.code())
                .addKeyValue("cause", cause.getMessage())
                .log("A model call failed; its rules answer.");
        return rules.say(rows, reason);
    }

    private List<Said> said(List<Facts> rows, List<Pick> picks) {
        List<Said> said = new ArrayList<>(picks.size());
        for (int i = 0; i < picks.size(); i++) {
            said.add(said(rows.get(i), picks.get(i)));
        }
        return said;
    }

    private Said said(Facts row, Pick pick) {
        if (pick.isNothing()) {
            return rules.say(
                    row, passport.output().isScore() ? FallbackReason.OUT_OF_RANGE : FallbackReason.NOT_A_PROBABILITY);
        }
        return isUnsure(pick) ? rules.say(row, FallbackReason.LOW_CONFIDENCE) : said(pick);
    }

    private boolean isUnsure(Pick pick) {
        return passport.output().labels() == null
                ? passport.confidence().refuses(pick.value())
                : passport.confidence().refusesLabel(pick);
    }

    private Said said(Pick pick) {
        return new Said(
                passport.about().purpose(),
                pick.value(),
                passport.output().labelOf(pick),
                passport.about().name(),
                passport.about().version(),
                null);
    }
}
