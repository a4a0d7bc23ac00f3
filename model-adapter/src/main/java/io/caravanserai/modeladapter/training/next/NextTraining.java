package io.caravanserai.modeladapter.training.next;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.CsvSheet;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.WorkFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The next step of a path: columns {@code customer_id, occurred_at, step}. A path ends with a pause of {@code pause_days}. The
 * last {@code test_share} of the paths examines what was known before the first of them began.
 */
public final class NextTraining implements TrainingKind {

    private static final int FEWEST_PATHS = 20;
    private static final double SMALLEST_TEST_SHARE = 0.01;
    private static final double DAY_SECONDS = 86_400;

    @Override
    public Report train(TrainingRequest request) {
        Report report = new Report("next", request.seed()).data("source", request.dataName());
        Footsteps footsteps = Footsteps.of(request, report);
        request.progress().accept("read %d rows".formatted(footsteps.count()));
        double pause = request.map().setting("pause_days", 30.0);
        List<Walk> walks = walks(footsteps, Duration.ofSeconds(Math.round(pause * DAY_SECONDS)), request);
        List<String> steps = List.copyOf(new TreeSet<>(Stream.concat(
                        walks.stream().flatMap(walk -> walk.steps().stream()).map(Step::name), Stream.of(Walk.END))
                .toList()));
        report.data("rows", footsteps.count())
                .data("customers", footsteps.byCustomer().size())
                .data("paths", walks.size())
                .data("steps", steps);
        report.split("pause_days", pause);
        if (walks.stream().noneMatch(walk -> walk.ended() != null)) {
            report.warning("no path is known to have ended: pause_days is longer than the data");
        }
        examine(request, report, footsteps.place(), walks, steps);
        PathModel all = new PathModel(steps);
        walks.forEach(walk -> all.learn(walk.whole()));
        write(request, report, all, steps);
        return report;
    }

    /** In the order they began. */
    private static List<Walk> walks(Footsteps footsteps, Duration pause, TrainingRequest request) {
        List<Walk> walks = new ArrayList<>();
        footsteps
                .byCustomer()
                .forEach((customer, steps) -> walks.addAll(Walk.of(customer, steps, pause, footsteps.last())));
        if (walks.size() < FEWEST_PATHS) {
            throw new InvalidAssetException(new Problem(
                    footsteps.place(), "", walks.size() + " paths", "is too few to learn from", request.tooFew()));
        }
        walks.sort(Comparator.comparing(Walk::start).thenComparing(Walk::who));
        return walks;
    }

    private static void examine(
            TrainingRequest request, Report report, String place, List<Walk> walks, List<String> steps) {
        double share = request.map().testShare(0.25, SMALLEST_TEST_SHARE);
        Instant cut = walks.get((int) Math.min(walks.size() - 1, Math.round(walks.size() * (1 - share))))
                .start();
        if (!walks.get(0).start().isBefore(cut)) {
            throw new InvalidAssetException(new Problem(
                    place,
                    "",
                    cut.toString(),
                    "is when nearly all paths begin, so that none comes before those that examine",
                    "Maybe occurred_at is mapped to another column than you meant."));
        }
        PathModel model = new PathModel(steps);
        walks.forEach(walk -> model.learn(walk.before(cut)));
        List<Walk> later =
                walks.stream().filter(walk -> !walk.start().isBefore(cut)).toList();
        report.split("by", "time").split("examined_from", cut.toString()).split("paths_examined", later.size());
        PathMarks marks = new PathMarks(model);
        later.forEach(marks::take);
        request.progress().accept("examined %d paths".formatted(later.size()));
        report.split("steps_examined", marks.count());
        marks.measure(Bootstrap.ofGroups(marks.customers(), request.seed()), report);
    }

    private static void write(TrainingRequest request, Report report, PathModel model, List<String> steps) {
        CsvSheet sheet = new CsvSheet("before_last", "last", "next", "probability", "seen");
        model.counts().entrySet().stream()
                .sorted(Comparator.comparing(entry -> String.join("/", entry.getKey())))
                .forEach(entry -> {
                    List<String> context = entry.getKey();
                    int size = context.size();
                    model.after(context)
                            .forEach((step, probability) -> sheet.row(
                                    size > 1 ? context.get(0) : "",
                                    size > 0 ? context.get(size - 1) : "",
                                    step,
                                    CsvSheet.four(probability),
                                    String.valueOf(entry.getValue().getOrDefault(step, 0))));
                });
        WorkFolder folder = new WorkFolder(request.out().resolve("next"));
        folder.write("next.csv", sheet.text());
        folder.write("training.json", report.json());
        folder.write(
                "card.md",
                """
                # Next step

                `next.csv` says after each pair of steps, each step, and nothing, how probable every step is
                (`%s` ends a path). Steps: %s. Figures are in `training.json`.
                """
                        .formatted(Walk.END, steps));
        report.wrote(folder.path().resolve("next.csv").toString());
    }
}
