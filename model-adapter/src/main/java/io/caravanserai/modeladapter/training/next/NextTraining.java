package io.caravanserai.modeladapter.training.next;

import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.CsvSheet;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.WorkFolder;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataRow;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.Moments;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The next step of a path: columns {@code customer_id, occurred_at, step}. A quarter of the customers, drawn by the seed,
 * examines what the others taught.
 */
public final class NextTraining implements TrainingKind {

    private static final String END = "end";
    private static final int FEWEST_PATHS = 20;
    private static final int PARTS = 4;

    @Override
    public Report train(TrainingRequest request) {
        DataTable table = new TableReader(request.map()).read(request.data());
        request.progress().accept("read %d rows".formatted(table.rows().size()));
        Map<String, List<String>> paths = paths(table, request.map());
        List<String> steps = List.copyOf(
                new TreeSet<>(paths.values().stream().flatMap(List::stream).toList()));
        Report report = new Report("next", request.seed())
                .data("source", request.dataName())
                .data("rows", table.rows().size())
                .data("paths", paths.size())
                .data("steps", steps);
        examine(request, report, List.copyOf(paths.values()), steps);
        PathModel all = new PathModel(steps);
        paths.values().forEach(all::learn);
        write(request, report, all, steps);
        return report;
    }

    private static void examine(TrainingRequest request, Report report, List<List<String>> paths, List<String> steps) {
        PathModel model = new PathModel(steps);
        List<Integer> drawn =
                new ArrayList<>(IntStream.range(0, paths.size()).boxed().toList());
        java.util.Collections.shuffle(drawn, new java.util.Random(request.seed()));
        int examined = paths.size() / PARTS;
        drawn.subList(examined, drawn.size()).forEach(path -> model.learn(paths.get(path)));
        String usual = model.likeliest(List.of());
        List<Integer> groups = new ArrayList<>();
        List<double[]> marks = new ArrayList<>();
        for (int path : drawn.subList(0, examined)) {
            List<String> taken = paths.get(path);
            for (int at = 1; at < taken.size(); at++) {
                String came = taken.get(at);
                List<String> before = taken.subList(0, at);
                groups.add(path);
                marks.add(new double[] {
                    model.likeliest(before).equals(came) ? 1 : 0,
                    usual.equals(came) ? 1 : 0,
                    -Math.log(model.after(before).get(came)),
                    -Math.log(model.after(List.of()).get(came))
                });
            }
        }
        request.progress().accept("examined %d paths".formatted(examined));
        Bootstrap draws = Bootstrap.ofGroups(groups, request.seed());
        report.split("by", "customer").split("paths_examined", examined).split("steps_examined", marks.size());
        report.metric("accuracy", draws.of(rows -> mean(marks, 0, rows)));
        report.metric("accuracy_of_the_usual_step", draws.of(rows -> mean(marks, 1, rows)));
        report.metric("log_loss", draws.of(rows -> mean(marks, 2, rows)));
        report.metric("log_loss_without_the_path", draws.of(rows -> mean(marks, 3, rows)));
    }

    private static void write(TrainingRequest request, Report report, PathModel model, List<String> steps) {
        CsvSheet sheet = new CsvSheet("before_last", "last", "next", "probability", "seen");
        model.counts().entrySet().stream()
                .sorted(java.util.Comparator.comparing(entry -> String.join("/", entry.getKey())))
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
                        .formatted(END, steps));
        report.wrote(folder.path().resolve("next.csv").toString());
    }

    /** Steps of each customer in time order, then the end. */
    private static Map<String, List<String>> paths(DataTable table, ColumnMap map) {
        Problems problems = new Problems(table.rows().get(0).file());
        for (String ours : List.of("customer_id", "occurred_at", "step")) {
            if (!table.has(map.theirs(ours))) {
                problems.addAll(List.of(table.missing(map.theirs(ours), ours)));
            }
        }
        problems.throwIfAny();
        Map<String, TreeMap<Instant, List<String>>> byTime = new TreeMap<>();
        Moments moments = new Moments(ZoneId.of(map.zone()));
        for (DataRow row : table.rows()) {
            String time = row.cells().get(table.at(map.theirs("occurred_at")));
            Instant moment = moments.parse(time);
            if (moment == null) {
                problems.add(
                        "line " + row.line() + ", " + map.theirs("occurred_at"),
                        time,
                        "is not a time",
                        "Maybe write 2026-01-31T12:30:00Z.");
            } else {
                byTime.computeIfAbsent(row.cells().get(table.at(map.theirs("customer_id"))), none -> new TreeMap<>())
                        .computeIfAbsent(moment, none -> new ArrayList<>())
                        .add(row.cells().get(table.at(map.theirs("step"))));
            }
        }
        if (problems.isEmpty() && byTime.size() < FEWEST_PATHS) {
            problems.add(
                    "", byTime.size() + " paths", "is too few to learn from", "Maybe customer_id is another column.");
        }
        problems.throwIfAny();
        Map<String, List<String>> paths = new TreeMap<>();
        byTime.forEach((customer, at) -> {
            List<String> path =
                    new ArrayList<>(at.values().stream().flatMap(List::stream).toList());
            path.add(END);
            paths.put(customer, path);
        });
        return paths;
    }

    private static double mean(List<double[]> marks, int mark, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> marks.get(row)[mark])
                .average()
                .orElse(Double.NaN);
    }
}
