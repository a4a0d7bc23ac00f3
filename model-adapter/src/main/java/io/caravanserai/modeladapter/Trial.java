package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.TabularModel;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.passport.Labels;
import io.caravanserai.modeladapter.passport.Passport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Tries a model on this machine before it is let in: golden scores, probabilities, speed, memory. Also its warm-up. */
final class Trial {

    /** Golden scores are written with four decimals; graphs reckon in floats, so that wide ranges have fewer. */
    static final double GOLDEN_TOLERANCE = 1e-4;

    private static final int CALLS = 5;
    private static final int ASKED_ALONE = 32;
    private static final int NANOS_IN_A_MICRO = 1_000;

    private final FolderFiles files;
    private final ModelWorkers workers;
    private final ModelSettings settings;
    private final TabularModel model;
    private final Passport passport;

    /** @param workers make the calls, so that a model that hangs is seen and stopped */
    Trial(FolderFiles files, ModelWorkers workers, ModelSettings settings, TabularModel model) {
        this.files = files;
        this.workers = workers;
        this.settings = settings;
        this.model = model;
        passport = model.passport();
    }

    /**
     * All of it, as far as the model comes.
     *
     * @param memory began before the model was opened
     * @throws InvalidAssetException with everything it failed in
     */
    Admission run(List<LabelledRow> golden, MemoryCheck memory) {
        List<Facts> rows = golden.stream().map(LabelledRow::facts).toList();
        double[] said = call(rows);
        double difference = compare(golden, said);
        probabilities(rows.get(0));
        long fullCall = median(full(rows));
        long oneRow = median(rows.subList(0, 1));
        inTime(fullCall);
        return new Admission(
                golden.size(), difference, fullCall, oneRow, standAlone(rows, said), memory.afterTheTrial());
    }

    /** Where one row changes what is said of another (a quantised graph does), waiting questions may not share a call. */
    private boolean standAlone(List<Facts> rows, double[] inCompany) {
        int width = passport.output().width();
        for (int i = 0; i < Math.min(ASKED_ALONE, rows.size()); i++) {
            double[] among = Arrays.copyOfRange(inCompany, i * width, (i + 1) * width);
            if (!Arrays.equals(call(rows.subList(i, i + 1)), among)) {
                return false;
            }
        }
        return true;
    }

    private double compare(List<LabelledRow> golden, double[] said) {
        Problems problems = new Problems(files.named(passport.golden()));
        Labels labels = passport.output().labels();
        if (labels == null) {
            return compare(golden, said, problems);
        }
        List<Facts> rows = golden.stream().map(LabelledRow::facts).toList();
        new GoldenLabels(labels, problems)
                .compare(golden, passport.output().picks(said), call(run -> model.classes(rows, run)));
        problems.throwIfAny();
        return 0;
    }

    private double compare(List<LabelledRow> golden, double[] scores, Problems problems) {
        double largest = 0;
        for (int i = 0; i < scores.length; i++) {
            LabelledRow row = golden.get(i);
            double difference = Math.abs(scores[i] - row.target());
            largest = Math.max(largest, difference);
            if (!(difference <= GOLDEN_TOLERANCE * Math.max(1, passport.output().span()))) {
                problems.add(
                        "line " + row.line() + ", expected",
                        row.target(),
                        "is not what the model says (%.4f)".formatted(scores[i]),
                        "Maybe the graph and its golden scores come from different trainings.");
            }
        }
        problems.throwIfAny();
        return largest;
    }

    /** Also for a customer of whom nothing is known, whom golden rows seldom hold. */
    private void probabilities(Facts golden) {
        double nobody = passport.output()
                .picks(call(List.of(new Facts(golden.catalogue()))))
                .get(0)
                .value();
        if (Double.isNaN(nobody) && passport.output().isScore()) {
            throw refused(
                    passport.file(),
                    "output " + passport.output().name(),
                    nobody,
                    "is what it says of a customer of whom nothing is known, and nothing within its range",
                    "Maybe widen output.range, or index names the wrong column.");
        }
        if (Double.isNaN(nobody)) {
            throw refused(
                    passport.file(),
                    "output " + passport.output().name(),
                    nobody,
                    "is what it says of a customer of whom nothing is known, and no probability from 0 to 1",
                    "Maybe the output is a score before its sigmoid, or index names the wrong column.");
        }
    }

    private void inTime(long fullCallMicros) {
        long allowed = passport.timeBudget().toMillis();
        long needed = Duration.ofNanos(fullCallMicros * NANOS_IN_A_MICRO).toMillis();
        if (needed > allowed) {
            throw refused(
                    FolderFiles.PASSPORT,
                    "time_budget_ms",
                    allowed,
                    "is less than a call of %d rows takes on this machine (%d ms)"
                            .formatted(Passport.ROWS_PER_CALL, needed),
                    "Maybe allow %d, or export a smaller model.".formatted(2 * needed));
        }
    }

    private static List<Facts> full(List<Facts> rows) {
        List<Facts> full = new ArrayList<>(Passport.ROWS_PER_CALL);
        while (full.size() < Passport.ROWS_PER_CALL) {
            full.add(rows.get(full.size() % rows.size()));
        }
        return full;
    }

    /** Microseconds. */
    private long median(List<Facts> rows) {
        long[] nanos = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call(rows);
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[CALLS / 2] / NANOS_IN_A_MICRO;
    }

    private double[] call(List<Facts> rows) {
        return call(run -> model.probabilities(rows, run));
    }

    private <T> T call(ModelWorkers.Call<T> call) {
        model.session().acquire();
        try {
            return workers.call(model.session(), settings.admission(), call);
        } catch (TimeoutException hangs) {
            throw failed("no answer after " + settings.admission().toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw failed(String.valueOf(failed.getCause().getMessage()));
        } catch (InterruptedException shuttingDown) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    private InvalidAssetException failed(String found) {
        return refused(passport.file(), "", found, "is what a call of it came to", "Maybe export the model again.");
    }

    private InvalidAssetException refused(String file, String place, Object found, String expected, String advice) {
        return new InvalidAssetException(
                new Problem(files.named(file), place, String.valueOf(found), expected, advice));
    }
}
