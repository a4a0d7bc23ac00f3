package io.caravanserai.modeladapter.training.segments;

import static java.util.Comparator.comparingDouble;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.journal.JournalPurchases;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.CsvSheet;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.WorkFolder;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.PurchaseReader;
import io.caravanserai.modeladapter.training.table.Purchases;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Groups of customers: fifths of recency, frequency and money, and K-Means on their logarithms with as many groups as the
 * silhouette likes best. Groups are named by where they lie, so that the same group has the same name in every run.
 */
public final class SegmentsTraining implements TrainingKind {

    private static final int FEWEST_CUSTOMERS = 30;
    private static final int FEWEST_GROUPS = 3;
    private static final int MOST_GROUPS = 8;

    @Override
    public Report train(TrainingRequest request) {
        Report report = new Report("segments", request.seed()).data("source", request.dataName());
        Journal journal = request.journal();
        if (journal != null) {
            return ofPurchases(request, report, JournalPurchases.read(journal, report), Journal.NAME);
        }
        DataTable table = new TableReader(request.map()).read(request.data());
        Purchases purchases = new PurchaseReader(request.map()).read(table);
        return ofPurchases(request, report, purchases, table.rows().get(0).file());
    }

    private static Report ofPurchases(TrainingRequest request, Report report, Purchases purchases, String place) {
        List<Rfm> customers = Rfm.of(purchases);
        if (customers.size() < FEWEST_CUSTOMERS) {
            String found = customers.size() + " customers";
            throw new InvalidAssetException(new Problem(place, "", found, "is too few to group", request.tooFew()));
        }
        report.data(purchases.counts());
        double[][] points = Scaling.of(customers).standard(customers);
        Map<Integer, Interval> silhouettes = new LinkedHashMap<>();
        for (int k = FEWEST_GROUPS; k <= MOST_GROUPS; k++) {
            silhouettes.put(k, Clusters.of(points, k, request.seed()).silhouette(points, request.seed()));
            request.progress()
                    .accept("tried %d groups, silhouette %.3f"
                            .formatted(k, silhouettes.get(k).value()));
        }
        int k = Collections.max(
                silhouettes.keySet(),
                comparingDouble(groups -> silhouettes.get(groups).value()));
        Clusters clusters = Clusters.of(points, k, request.seed());
        report.parameter("silhouette_of_each", silhouettes).parameter("groups", k);
        report.metric("silhouette", silhouettes.get(k));
        report.metric("same_group_with_another_seed", agreement(points, k, request.seed(), clusters));
        write(request, report, customers, points, clusters);
        return report;
    }

    /** Share of customers whose group, by its words, is the same when everything is done again with another seed. */
    private static Interval agreement(double[][] points, int k, long seed, Clusters clusters) {
        Clusters again = Clusters.of(points, k, seed + 1);
        int[] same = Arrays.stream(points)
                .mapToInt(point -> word(clusters, point).equals(word(again, point)) ? 1 : 0)
                .toArray();
        return Bootstrap.ofRows(same.length, seed)
                .of(rows -> IntStream.of(rows).map(row -> same[row]).average().orElse(0));
    }

    private static Wording word(Clusters clusters, double[] point) {
        return Wording.of(clusters.centres()[clusters.nearest(point)]);
    }

    private static void write(
            TrainingRequest request, Report report, List<Rfm> customers, double[][] points, Clusters clusters) {
        Quantiles recency = Quantiles.of(
                customers.stream().mapToDouble(one -> -one.recency()).toArray());
        Quantiles frequency =
                Quantiles.of(customers.stream().mapToDouble(Rfm::frequency).toArray());
        Quantiles money =
                Quantiles.of(customers.stream().mapToDouble(Rfm::money).toArray());
        CsvSheet sheet = new CsvSheet("customer_id", "r", "f", "m", "segment", "label_zh", "label_en", "value_tier");
        Map<String, Integer> sizes = new TreeMap<>();
        for (int i = 0; i < points.length; i++) {
            Rfm one = customers.get(i);
            Wording words = word(clusters, points[i]);
            sizes.merge(words.id() + " (" + words.en() + ")", 1, Integer::sum);
            sheet.row(
                    one.customer(),
                    String.valueOf(recency.score(-one.recency())),
                    String.valueOf(frequency.score(one.frequency())),
                    String.valueOf(money.score(one.money())),
                    words.id(),
                    words.zh(),
                    words.en(),
                    words.tier());
        }
        report.parameter("sizes", sizes)
                .parameter("centres", clusters.centres())
                .parameter("scaling", Scaling.of(customers))
                .parameter("fifths", Map.of("recency", recency, "frequency", frequency, "money", money));
        WorkFolder folder = new WorkFolder(request.out().resolve("segments"));
        folder.write("segments.csv", sheet.text());
        folder.write("training.json", report.json());
        folder.write("card.md", card(sizes, report));
        report.wrote(folder.path().resolve("segments.csv").toString());
    }

    private static String card(Map<String, Integer> sizes, Report report) {
        StringBuilder lines = new StringBuilder();
        sizes.forEach((name, size) -> lines.append("| %s | %d |%n".formatted(name, size)));
        return """
                # Segments

                `segments.csv` says of each customer the fifths of recency, frequency and money (5 is best), the group and
                the value tier. Load it as attributes of your customers. Silhouette %s.

                | group | customers |
                | --- | --- |
                %s
                A group is named by where its centre lies against the mean customer; two groups may carry one name.
                """
                .formatted(report.metrics().get("silhouette"), lines);
    }

    /** Mean and spread of the logarithms. */
    private record Scaling(double[] mean, double[] spread) {

        static Scaling of(List<Rfm> customers) {
            double[] mean = new double[3];
            double[] spread = new double[3];
            for (int i = 0; i < mean.length; i++) {
                int at = i;
                mean[i] = customers.stream()
                        .mapToDouble(one -> one.point()[at])
                        .average()
                        .orElse(0);
                spread[i] = Math.sqrt(customers.stream()
                        .mapToDouble(one -> Math.pow(one.point()[at] - mean[at], 2))
                        .average()
                        .orElse(1));
            }
            return new Scaling(mean, spread);
        }

        double[][] standard(List<Rfm> customers) {
            return customers.stream()
                    .map(one -> IntStream.range(0, mean.length)
                            .mapToDouble(i -> spread[i] == 0 ? 0 : (one.point()[i] - mean[i]) / spread[i])
                            .toArray())
                    .toArray(double[][]::new);
        }
    }
}
