package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.Trainings;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.journal.JournalPurchases;
import io.caravanserai.modeladapter.training.measure.Interval;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.PurchaseReader;
import io.caravanserai.modeladapter.training.table.Purchases;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What goes with what. Ways are compared on an earlier cut, the best is examined once on the last days of the data. What was
 * bought before may be recommended again, by ours and by popularity alike.
 */
public final class RecommendTraining implements TrainingKind {

    private static final int FEWEST_EXAMINED = 20;

    @Override
    public Report train(TrainingRequest request) {
        Report report = new Report("recommend", request.seed()).data("source", request.dataName());
        Purchases purchases = purchases(request, report);
        request.progress().accept("read %d orders".formatted(purchases.orders().size()));
        report.data(purchases.counts());
        int ahead = request.map().setting("ahead_days", 56);
        int fewest = request.map().setting("fewest_buyers", 3);
        Instant end = purchases.last();
        Instant cut = end.minus(Duration.ofDays(ahead));
        History earlier = History.at(purchases, cut.minus(Duration.ofDays(ahead)), cut);
        requireEnough(request, earlier, ahead);
        report.split("by", "time").split("examined_from", cut.toString()).split("days_ahead", ahead);
        Way kept = best(request, report, earlier, fewest);
        examine(request, report, History.at(purchases, cut, end), kept, fewest);
        new RecommendPaper(request).write(kept, History.at(purchases, end, end), fewest, report);
        return report;
    }

    private static Purchases purchases(TrainingRequest request, Report report) {
        Journal journal = request.journal();
        if (journal != null) {
            return JournalPurchases.read(journal, report);
        }
        if (request.data().toString().equals(Trainings.GENERATED)) {
            return new BasketStory(request.seed()).purchases();
        }
        DataTable table = new TableReader(request.map()).read(request.data());
        if (!table.has(request.map().theirs("product_id"))) {
            throw new InvalidAssetException(table.missing(request.map().theirs("product_id"), "product_id"));
        }
        return new PurchaseReader(request.map()).read(table);
    }

    /** The share found tells ways apart where a hit in ten is easy, and where it is rare. */
    private static Way best(TrainingRequest request, Report report, History earlier, int fewest) {
        Map<String, Double> shares = new LinkedHashMap<>();
        List<Way> ways = Way.all(request.seed());
        for (Way way : ways) {
            double share = Hits.mean(new Hits(way.table(earlier, fewest), earlier).share(earlier.later()));
            shares.put(way.name(), share);
            request.progress().accept("tried %s, share found %.4f".formatted(way.name(), share));
        }
        Way kept = Collections.max(ways, Comparator.comparingDouble(way -> shares.get(way.name())));
        report.parameter("share_found_of_each_on_the_earlier_cut", shares).parameter("kept", kept.name());
        return kept;
    }

    private static void examine(TrainingRequest request, Report report, History history, Way way, int fewest) {
        Hits ours = new Hits(way.table(history, fewest), history);
        Hits plain = new Hits(Way.popularity().table(history, fewest), history);
        report.split("customers_examined", history.later().size());
        new Examination(report, ours, plain, request.seed()).compare(history);
        report.metric("microseconds_an_answer", Interval.exactly(ours.microseconds()));
    }

    private static void requireEnough(TrainingRequest request, History history, int ahead) {
        if (history.later().size() < FEWEST_EXAMINED) {
            throw new InvalidAssetException(new Problem(
                    request.dataName(),
                    "",
                    history.later().size() + " customers",
                    "is too few who bought before and within the next " + ahead + " days",
                    "Maybe set fewer ahead_days in --map: settings."));
        }
    }
}
