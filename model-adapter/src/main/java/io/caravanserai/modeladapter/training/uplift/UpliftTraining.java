package io.caravanserai.modeladapter.training.uplift;

import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.fit.Folding;
import io.caravanserai.modeladapter.training.fit.Sample;
import io.caravanserai.modeladapter.training.fit.Scorer;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.measure.Qini;
import io.caravanserai.modeladapter.training.paper.Card;
import io.caravanserai.modeladapter.training.paper.ModelPaper;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.Schooling;
import io.caravanserai.modeladapter.training.paper.Subject;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Whom a contact changes. The best of several {@link Ways}, by the Qini of folds within the rows that teach, is kept. */
public final class UpliftTraining implements TrainingKind {

    private static final int FOLDS = 5;
    private static final int INNER_FOLDS = 3;
    private static final int CURVE_POINTS = 20;
    private static final Subject SUBJECT = new Subject(
            "uplift",
            "uplift",
            "触达增益",
            "Uplift of a contact",
            "Choosing whom to contact: above one half a contact helps, at one half it changes nothing, below it harms.",
            List.of(
                    "It holds for the campaign it was learned from, and campaigns like it.",
                    "It is (1 + p - q) / 2 with p the chance of a yes when contacted and q when not; it is not the chance of a yes.",
                    "Only a randomised control group can teach it."));

    @Override
    public Report train(TrainingRequest request) {
        Campaign campaign = Campaign.read(new TableReader(request.map()).read(request.data()), request.map());
        Report report = new Report("uplift", request.seed())
                .data("source", request.dataName())
                .data("rows", campaign.size())
                .data("yes_rate_contacted", campaign.rate(true, campaign.all()))
                .data("yes_rate_not_contacted", campaign.rate(false, campaign.all()));
        return new Course(request, campaign, report).run();
    }

    private static final class Course {

        private final TrainingRequest request;
        private final Campaign campaign;
        private final Report report;
        private final ModelPaper paper;
        private final List<float[]> rows;
        private final Schooling schooling;
        private final Map<String, Ways.Way> ways;

        Course(TrainingRequest request, Campaign campaign, Report report) {
            this.request = request;
            this.campaign = campaign;
            this.report = report;
            schooling = new Schooling(
                    "%d rows of %s, seed %d".formatted(campaign.size(), request.dataName(), request.seed()),
                    "one randomised campaign",
                    "./run train uplift --data %s --map MAP.yaml".formatted(request.dataName()),
                    0.5);
            paper = new ModelPaper(request.out(), SUBJECT, campaign.columns(), schooling);
            rows = campaign.rows().stream().map(paper::encoded).toList();
            ways = new Ways(campaign, rows, request.seed()).all();
        }

        /** Every row is examined once, by a way that was chosen and taught without it. */
        Report run() {
            boolean[] answer = new boolean[campaign.size()];
            double[] scores = new double[campaign.size()];
            campaign.all().forEach(row -> answer[row] = campaign.yes()[row] != campaign.treated()[row]);
            List<Fold> outer = Folding.grouped(campaign.groups(campaign.all()), answer, FOLDS, request.seed());
            for (Fold fold : outer) {
                Scorer scorer = ways.get(kept(fold.teach(), answer)).fit(fold.teach());
                fold.examine().forEach(row -> scores[row] = scorer.logOdds(rows.get(row)));
            }
            report.split("by", "cross-validation by " + campaign.together().by())
                    .split("folds", FOLDS);
            figures(scores);
            String kept = kept(campaign.all(), answer);
            Scorer all = ways.get(kept).fit(campaign.all());
            report.split("model_kept_is_taught_by", "all rows, after the examination")
                    .parameter("kept", kept);
            String says = "Whom a contact changes: 50 points is no change, above it a contact helps.";
            List<Qini.Point> curve = Qini.curve(scores, campaign.treated(), campaign.yes(), CURVE_POINTS);
            report.parameter("qini_curve", curve);
            String table = new QiniTable(curve).text();
            paper.write(all, campaign.rows(), new Card(says, schooling, kept, "0.5", table), report);
            return report;
        }

        private void figures(double[] scores) {
            boolean[] arms = campaign.treated();
            boolean[] yes = campaign.yes();
            Bootstrap draws = Bootstrap.ofGroups(campaign.together().group(), request.seed());
            report.metric("qini", draws.of(drawn -> Qini.of(scores, arms, yes, drawn)));
            report.metric("average_uplift", draws.of(drawn -> uplift(arms, yes, drawn)));
            List<Integer> order = campaign.all().stream()
                    .sorted((a, b) -> Double.compare(scores[b], scores[a]))
                    .toList();
            int third = order.size() / 3;
            third("uplift_of_best_third", order.subList(0, third));
            third("uplift_of_last_third", order.subList(2 * order.size() / 3, order.size()));
        }

        private void third(String name, List<Integer> among) {
            report.metric(
                    name,
                    Bootstrap.ofGroups(campaign.groups(among), request.seed())
                            .of(drawn -> uplift(
                                    campaign.treated(),
                                    campaign.yes(),
                                    IntStream.of(drawn).map(among::get).toArray())));
        }

        private String kept(List<Integer> teach, boolean[] answer) {
            Sample sample = new Sample(rows, answer).pick(teach);
            List<Fold> folds = Folding.grouped(campaign.groups(teach), sample.yes(), INNER_FOLDS, request.seed());
            Map<String, Double> qinis = new LinkedHashMap<>();
            ways.forEach((name, way) -> {
                double sum = 0;
                for (Fold fold : folds) {
                    List<Integer> examine = at(teach, fold.examine());
                    double[] scores = scores(way.fit(at(teach, fold.teach())), examine);
                    boolean[] arms =
                            new Sample(rows, campaign.treated()).pick(examine).yes();
                    boolean[] yes =
                            new Sample(rows, campaign.yes()).pick(examine).yes();
                    sum += Qini.of(
                            scores, arms, yes, IntStream.range(0, scores.length).toArray());
                }
                qinis.put(name, sum / folds.size());
                request.progress().accept("tried %s, Qini %.5f".formatted(name, sum / folds.size()));
            });
            report.parameter("qini_of_each", qinis);
            return Collections.max(qinis.entrySet(), Map.Entry.comparingByValue())
                    .getKey();
        }

        private double[] scores(Scorer scorer, List<Integer> among) {
            return among.stream()
                    .mapToDouble(row -> scorer.logOdds(rows.get(row)))
                    .toArray();
        }

        private static double uplift(boolean[] arms, boolean[] yes, int[] drawn) {
            double[] counts = new double[4];
            for (int row : drawn) {
                counts[arms[row] ? 0 : 1]++;
                counts[arms[row] ? 2 : 3] += yes[row] ? 1 : 0;
            }
            return counts[2] / counts[0] - counts[3] / counts[1];
        }

        private static List<Integer> at(List<Integer> ids, List<Integer> places) {
            return places.stream().map(ids::get).toList();
        }
    }
}
