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
            hits.put(name, mean(hits(way.table(earlier, earlier.buyers(fewest)), earlier, earlier.nextOrder())));
            request.progress().accept("  tried %s, hit rate %.4f".formatted(name, hits.get(name)));
        });
        String kept =
                Collections.max(hits.entrySet(), Map.Entry.comparingByValue()).getKey();
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
        Map<String, Map<String, Double>> plain =
                Neighbours.popular(buyers, history.bought().size());
        Bootstrap draws = Bootstrap.ofRows(history.later().size(), request.seed());
        report.split("customers_examined", history.later().size());
        compare(
                report,
                "next_order",
                draws,
                hits(table, history, history.nextOrder()),
                hits(plain, history, history.nextOrder()));
        compare(
                report,
                "all_days_ahead",
                draws,
                hits(table, history, history.later()),
                hits(plain, history, history.later()));
        compare(report, "new_products", draws, newHits(table, history), newHits(plain, history));
        report.metric("microseconds_an_answer", Interval.exactly(microseconds(table, history)));
    }

    private static void compare(Report report, String what, Bootstrap draws, double[] ours, double[] popular) {
        report.metric("hit_rate_at_10_" + what, draws.of(rows -> mean(ours, rows)));
        report.metric("of_popularity_" + what, draws.of(rows -> mean(popular, rows)));
        report.metric("times_popularity_" + what, draws.of(rows -> mean(ours, rows) / mean(popular, rows)));
    }

    private static Map<String, Way> ways(long seed) {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put(
                "popularity",
                (history, buyers) -> Neighbours.popular(buyers, history.bought().size()));
        for (double again : new double[] {0.03, 0.1, 0.3}) {
            for (double weight : new double[] {0, 0.02, 0.1}) {
                ways.put(
                        "item to item, weight %s, again %s".formatted(weight, again),
                        (history, buyers) -> Neighbours.itemToItem(history, buyers, weight, again));
            }
            ways.put("implicit factors, again " + again, (history, buyers) -> new Als(24, 4, 5, 2, seed)
                    .neighbours(history, buyers, 0.02, again));
        }
        return ways;
    }

    /** 1 for every examined customer with a hit, else 0. */
    private static double[] hits(
            Map<String, Map<String, Double>> table, History history, Map<String, Set<String>> truth) {
        NeighbourTable answers = new NeighbourTable(table);
        return truth.entrySet().stream()
                .mapToDouble(one -> hit(answers.recommend(history.bought().get(one.getKey()), TOP), one.getValue()))
                .toArray();
    }

    /** Only products the customer had not bought count, and only such are recommended. */
    private static double[] newHits(Map<String, Map<String, Double>> table, History history) {
        NeighbourTable answers = new NeighbourTable(table);
        return history.later().entrySet().stream()
                .mapToDouble(one -> {
                    Set<String> old = history.bought().get(one.getKey()).keySet();
                    List<Recommended> fresh =
                            answers.recommend(history.bought().get(one.getKey()), TOP + old.size()).stream()
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
