package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.fit.Folding;
import io.caravanserai.modeladapter.training.fit.Sample;
import io.caravanserai.modeladapter.training.fit.Study;
import io.caravanserai.modeladapter.training.fit.TimeSplit;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.measure.Platt;
import io.caravanserai.modeladapter.training.measure.Threshold;
import io.caravanserai.modeladapter.training.paper.Card;
import io.caravanserai.modeladapter.training.paper.ModelPaper;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.Schooling;
import io.caravanserai.modeladapter.training.paper.Subject;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Who leaves. A table with a label column teaches as it is; without one the rows are purchases, and the question is who
 * buys nothing in the next {@code quiet_days}; so it is of the hub's journal.
 */
public final class ChurnTraining implements TrainingKind {

    private static final Subject SUBJECT = new Subject(
            "churn",
            "churn",
            "流失概率",
            "Churn probability",
            "Ranking customers for retention and saying \"at risk\" in decision tables, as 0-100 points.",
            List.of(
                    "It knows customers like those of its training data, of that time; watch its drift and train it again.",
                    "It knows no cause, only signs; what a contact changes is measured by uplift, not by this.",
                    "It must not be used to refuse service or credit."));

    private final FeatureSource.InZone features;

    public ChurnTraining(FeatureSource.InZone features) {
        this.features = features;
    }

    @Override
    public Report train(TrainingRequest request) {
        Report report = new Report("churn", request.seed()).data("source", request.dataName());
        return new Course(request, lesson(request, report), report).run();
    }

    private Lesson lesson(TrainingRequest request, Report report) {
        Journal journal = request.journal();
        if (journal != null) {
            Lesson lesson = silence(request).read(journal, report);
            request.progress().accept("read %d rows".formatted(lesson.size()));
            return lesson;
        }
        DataTable table = new TableReader(request.map()).read(request.data());
        request.progress().accept("read %d rows".formatted(table.rows().size()));
        boolean labelled = table.has(request.map().theirs("label"))
                || !table.has(request.map().theirs("occurred_at"));
        return labelled
                ? new LabelledTable(request.map(), request.seed()).read(table, report)
                : silence(request).read(table, report);
    }

    private SilenceLesson silence(TrainingRequest request) {
        return new SilenceLesson(
                request.map(), features.in(ZoneId.of(request.map().zone())));
    }

    /** One run over one lesson. */
    private static final class Course {

        private final TrainingRequest request;
        private final Lesson lesson;
        private final Report report;
        private final ModelPaper paper;
        private final Sample sample;
        private final Schooling schooling;
        private final Studies studies;

        Course(TrainingRequest request, Lesson lesson, Report report) {
            this.request = request;
            this.lesson = lesson;
            this.report = report;
            String window = report.data().containsKey("from")
                    ? "%s to %s"
                            .formatted(report.data().get("from"), report.data().get("to"))
                    : "as of the labels of the table";
            String command = "./run train churn --data %s%s"
                    .formatted(request.dataName(), request.journal() == null ? " --map MAP.yaml" : "");
            schooling = new Schooling(
                    "%d rows of %s, seed %d".formatted(lesson.size(), request.dataName(), request.seed()),
                    window,
                    command,
                    lesson.share());
            paper = new ModelPaper(request.out(), SUBJECT, lesson.columns(), schooling);
            sample = new Sample(lesson.rows().stream().map(paper::encoded).toList(), lesson.yes());
            studies = new Studies(request, lesson, sample);
        }

        Report run() {
            double testShare = request.map().testShare(0.25, 0);
            TimeSplit byTime = lesson.byTime();
            if (lesson.hasPeriods()) {
                finish(
                        Folding.forward(lesson.period(), 1, lesson.ahead()).get(0),
                        lesson.together().by());
            } else if (byTime != null) {
                finish(byTime.fold(), "time, then " + lesson.together().by());
            } else if (testShare > 0) {
                int parts = (int) Math.round(1 / testShare);
                Fold split = Folding.grouped(lesson.together().group(), sample.yes(), parts, request.seed())
                        .get(0);
                finish(split, lesson.together().by());
            } else {
                everyRowExamined(request.map().setting("folds", 5));
            }
            return report;
        }

        private double probability(Study.Finding found, int row) {
            return Platt.sigmoid(found.scorer().logOdds(sample.rows().get(row)));
        }

        private void finish(Fold split, String by) {
            report.split("by", by)
                    .split("teach_rows", split.teach().size())
                    .split("test_rows", split.examine().size());
            Study.Finding found = studies.run(split.teach());
            Threshold threshold = studies.threshold(found, split.teach());
            double[] test = split.examine().stream()
                    .mapToDouble(row -> probability(found, row))
                    .toArray();
            boolean[] called = new boolean[test.length];
            for (int i = 0; i < test.length; i++) {
                called[i] = test[i] >= threshold.at();
            }
            List<?> groups = split.examine().stream()
                    .map(row -> lesson.together().group().get(row))
                    .toList();
            boolean[] yes = sample.pick(split.examine()).yes();
            new Examination(request.seed()).run(test, called, yes, groups, report);
            keep();
        }

        /** Every row is examined once, by a whole course that has not seen it; the model that stays has seen all. */
        private void everyRowExamined(int folds) {
            report.split("by", "cross-validation by " + lesson.together().by()).split("folds", folds);
            double[] probabilities = new double[lesson.size()];
            boolean[] called = new boolean[lesson.size()];
            List<Fold> outer = Folding.grouped(lesson.together().group(), sample.yes(), folds, request.seed());
            for (Fold fold : outer) {
                Study.Finding found = studies.run(fold.teach());
                double threshold = studies.threshold(found, fold.teach()).at();
                for (int row : fold.examine()) {
                    probabilities[row] = probability(found, row);
                    called[row] = probabilities[row] >= threshold;
                }
            }
            report.split(
                    "test_rows",
                    outer.stream().mapToInt(fold -> fold.examine().size()).sum());
            Examination examination = new Examination(request.seed());
            examination.run(
                    probabilities, called, sample.yes(), lesson.together().group(), report);
            examination.folds(probabilities, sample.yes(), outer, report);
            keep();
        }

        /** What stays has been taught by all rows; its figures are those of the same course taught by fewer. */
        private void keep() {
            List<Integer> all = IntStream.range(0, lesson.size()).boxed().toList();
            Study.Finding found = studies.run(all);
            Threshold threshold = studies.threshold(found, all);
            report.split("model_kept_is_taught_by", "all rows, after the examination");
            report.parameter("kept", found.name())
                    .parameter("auc_of_each", found.aucs())
                    .parameter("threshold", threshold);
            String at = String.format(Locale.ROOT, "%.4f", threshold.at());
            paper.write(
                    found.scorer(),
                    lesson.rows(),
                    new Card(
                            "How probable it is that a customer leaves, as 0 to 100 points.",
                            schooling,
                            found.name(),
                            at),
                    report);
        }
    }
}
