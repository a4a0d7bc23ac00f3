package io.caravanserai.modeladapter.training.next;

import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What a model said of each step that then came, against the step that comes most often. */
final class PathMarks {

    private final PathModel model;
    private final String usual;
    private final List<String> customers = new ArrayList<>();
    private final List<double[]> marks = new ArrayList<>();

    PathMarks(PathModel model) {
        this.model = model;
        usual = model.likeliest(List.of());
    }

    void take(Walk walk) {
        List<String> taken = walk.whole();
        for (int at = 1; at < taken.size(); at++) {
            String came = taken.get(at);
            List<String> before = taken.subList(0, at);
            customers.add(walk.who());
            marks.add(new double[] {
                model.likeliest(before).equals(came) ? 1 : 0,
                usual.equals(came) ? 1 : 0,
                -Math.log(model.after(before).get(came)),
                -Math.log(model.after(List.of()).get(came))
            });
        }
    }

    int count() {
        return marks.size();
    }

    /** Of each step, for drawing. */
    List<String> customers() {
        return customers;
    }

    void measure(Bootstrap draws, Report report) {
        report.metric("accuracy", draws.of(rows -> mean(0, rows)));
        report.metric("accuracy_of_the_usual_step", draws.of(rows -> mean(1, rows)));
        report.metric("log_loss", draws.of(rows -> mean(2, rows)));
        report.metric("log_loss_without_the_path", draws.of(rows -> mean(3, rows)));
    }

    private double mean(int mark, int[] rows) {
        return IntStream.of(rows)
                .mapToDouble(row -> marks.get(row)[mark])
                .average()
                .orElse(Double.NaN);
    }
}
