package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.domain.model.Recommender.Recommended;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.recommend.NeighbourTable;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.CsvSheet;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.WorkFolder;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.PurchaseReader;
import io.caravanserai.modeladapter.training.table.Purchases;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What goes with what. Ways are compared on an earlier cut, the best is examined once on the last days of the data: a hit
 * is a customer who then bought one of ten. What was bought before may be recommended again.
 */
public final class RecommendTraining implements TrainingKind {

    private static final int TOP = 10;
    private static final int FEWEST_EXAMINED = 20;

    @Override
    public Report train(TrainingRequest request) {
        DataTable table = new TableReader(request.map()).read(request.data());
        if (!table.has(request.map().theirs("product_id"))) {
            throw new InvalidAssetException(table.missing(request.map().theirs("product_id"), "product_id"));
        }
        Purchases purchases = new PurchaseReader(request.map()).read(table);
        request.progress().accept("read %d orders".formatted(purchases.orders().size()));
        Report report = new Report("recommend", request.seed()).data("source", request.dataName());
        report.data(purchases.counts());
        int ahead = request.map().setting("ahead_days", 56);
        int fewest = request.map().setting("fewest_buyers", 3);
        Instant end = purchases.last();
        Instant cut = end.minus(Duration.ofDays(ahead));
        History earlier = History.at(purchases, cut.minus(Duration.ofDays(ahead)), cut);
        requireEnough(table, earlier, ahead);
        Map<String, Way> ways = ways(request.seed());
        Map<String, Double> hits = new LinkedHashMap<>();
        ways.forEach((name, way) -> {
            hits.put(name, mean(hits(way.table(earlier, earlier.buyers(fewest)), earlier)));
            request.progress().accept("  tried %s, hit rate %.4f".formatted(name, hits.get(name)));
        });
        String kept = Collections.max(hits.entrySet(), Map.Entry.comparingByValue()).getKey();
        report.split("by", "time").split("examined_from", cut.toString()).split("days_ahead", ahead);
        report.parameter("hit_rate_of_each_on_the_earlier_cut", hits).parameter("kept", kept);
        examine(request, report, History.at(purchases, cut, end), ways.get(kept), fewest);
        History all = History.at(purchases, end, end);
        write(request, report, ways.get(kept).table(all, all.buyers(fewest)));
        return report;
    }

    private static void examine(TrainingRequest request, Report report, History history, Way way, int fewest) {
        Map<String, Double> buyers = history.buyers(fewest);
        Map<String, Map<String, Double>> table = way.table(history, buyers);
        double[] ours = hits(table, history);
        double[] popular = hits(Neighbours.popular(buyers), history);
        Bootstrap draws = Bootstrap.ofRows(ours.length, request.seed());
        report.split("customers_examined", ours.length);
        report.metric("hit_rate_at_10", draws.of(rows -> mean(ours, rows)));
        report.metric("hit_rate_at_10_of_popularity", draws.of(rows -> mean(popular, rows)));
        report.metric("times_popularity", draws.of(rows -> mean(ours, rows) / mean(popular, rows)));
        double[] fresh = newHits(table, history, history);
        double[] popularFresh = newHits(Neighbours.popular(buyers), history, history);
        report.metric("hit_rate_at_10_new_products", draws.of(rows -> mean(fresh, rows)));
        report.metric("hit_rate_at_10_new_products_of_popularity", draws.of(rows -> mean(popularFresh, rows)));
        report.metric("microseconds_an_answer", Interval.exactly(microseconds(table, history)));
    }

    private static Map<String, Way> ways(long seed) {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("popularity", (history, buyers) -> Neighbours.popular(buyers));
        for (double again : new double[] {0.5, 1, 2}) {
            ways.put("item to item, again " + again, (history, buyers) -> Neighbours.cosine(history, buyers, 5, again));
        }
        for (double again : new double[] {1, 3}) {
            ways.put(
                    "implicit factors, again " + again,
                    (history, buyers) -> new Als(24, 6, 5, 2, seed).neighbours(history, buyers, again));
        }
        return ways;
    }

    /** 1 for every examined customer with a hit, else 0. */
    private static double[] hits(Map<String, Map<String, Double>> table, History history) {
        NeighbourTable answers = new NeighbourTable(table);
        return history.later().entrySet().stream()
                .mapToDouble(one -> hit(answers.recommend(history.bought().get(one.getKey()), TOP), one.getValue()))
                .toArray();
    }

    /** Only products the customer had not bought count, and only such are recommended. */
    private static double[] newHits(Map<String, Map<String, Double>> table, History history, History truth) {
        NeighbourTable answers = new NeighbourTable(table);
        return truth.later().entrySet().stream()
                .mapToDouble(one -> {
                    Set<String> old = history.bought().get(one.getKey()).keySet();
                    List<Recommended> fresh = answers.recommend(history.bought().get(one.getKey()), TOP + old.size()).stream()
                            .filter(product -> !old.contains(product.product()))
                            .limit(TOP)
                            .toList();
                    return hit(fresh, one.getValue());
                })
                .toArray();
    }

    private static double hit(List<Recommended> said, Set<String> bought) {
        return said.stream().anyMatch(one -> bought.contains(one.product())) ? 1 : 0;
    }

    private static double microseconds(Map<String, Map<String, Double>> table, History history) {
        NeighbourTable answers = new NeighbourTable(table);
        List<Map<String, Double>> questions = new ArrayList<>(history.bought().values());
        questions.forEach(question -> answers.recommend(question, TOP));
        long start = System.nanoTime();
        questions.forEach(question -> answers.recommend(question, TOP));
        return (System.nanoTime() - start) / 1e3 / questions.size();
    }

    private static void write(TrainingRequest request, Report report, Map<String, Map<String, Double>> table) {
        CsvSheet sheet = new CsvSheet("product", "neighbour", "weight");
        new TreeMap<>(table).forEach((product, near) -> Neighbours.nearest(near, near.size())
                .forEach((other, weight) -> sheet.row(product, other, CsvSheet.four(weight))));
        WorkFolder folder = new WorkFolder(request.out().resolve("recommend"));
        report.data("products_known", table.size() - 1);
        folder.write("neighbours.csv", sheet.text());
        folder.write("training.json", report.json());
        folder.write("card.md", RecommendCard.text(report));
        report.wrote(folder.path().resolve("neighbours.csv").toString());
    }

    private static void requireEnough(DataTable table, History history, int ahead) {
        if (history.later().size() < FEWEST_EXAMINED) {
            throw new InvalidAssetException(new Problem(
                    table.rows().get(0).file(),
                    "",
                    history.later().size() + " customers",
                    "is too few who bought before and within the next " + ahead + " days",
                    "Maybe set fewer ahead_days in --map: settings."));
        }
    }

    private static double mean(double[] values) {
        return mean(values, IntStream.range(0, values.length).toArray());
    }

    private static double mean(double[] values, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> values[row]).average().orElse(Double.NaN);
    }

    /** One way to make a table of what was bought. */
    @FunctionalInterface
    private interface Way {
        Map<String, Map<String, Double>> table(History history, Map<String, Double> buyers);
    }
}
