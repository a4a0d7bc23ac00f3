package io.caravanserai.modeladapter.training.clv;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.journal.JournalPurchases;
import io.caravanserai.modeladapter.training.measure.Bootstrap;
import io.caravanserai.modeladapter.training.paper.CsvSheet;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.WorkFolder;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.Moments;
import io.caravanserai.modeladapter.training.table.PurchaseReader;
import io.caravanserai.modeladapter.training.table.Purchases;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;

/**
 * What customers will still be worth. Fitted on the first part of the time and examined on the rest against the plain
 * repeat rate; then fitted again on all of it. A table with the columns {@code x, t_x, T} is fitted as it is.
 */
public final class ClvTraining implements TrainingKind {

    private static final int FEWEST_CUSTOMERS = 50;
    private static final double MONTH_DAYS = 365.25 / 12;

    @Override
    public Report train(TrainingRequest request) {
        Report report = new Report("clv", request.seed()).data("source", request.dataName());
        Journal journal = request.journal();
        if (journal != null) {
            return ofPurchases(request, report, JournalPurchases.read(journal, report), Journal.NAME);
        }
        DataTable table = new TableReader(request.map()).read(request.data());
        request.progress().accept("read %d rows".formatted(table.rows().size()));
        if (Summary.isOne(table, request.map())) {
            List<Rhythm> customers = Summary.read(table, request.map());
            report.data("customers", customers.size());
            report.data(
                    "repeats", customers.stream().mapToDouble(Rhythm::repeats).sum());
            finish(request, report, customers, request.map().setting("unit_days", 7.0));
            return report;
        }
        Purchases purchases = new PurchaseReader(request.map()).read(table);
        return ofPurchases(request, report, purchases, table.rows().get(0).file());
    }

    private static Report ofPurchases(TrainingRequest request, Report report, Purchases purchases, String place) {
        report.data(purchases.counts());
        requireEnough(request, purchases, place);
        double unit = request.map().setting("unit_days", 7.0);
        ZoneId zone = ZoneId.of(request.map().zone());
        Rhythms rhythms = new Rhythms(purchases, zone, unit);
        examine(request, report, rhythms, purchases, unit);
        finish(request, report, rhythms.until(purchases.last()), unit);
        return report;
    }

    private static void examine(
            TrainingRequest request, Report report, Rhythms rhythms, Purchases purchases, double unit) {
        Instant cut = cut(request.map(), purchases);
        List<Rhythm> known = rhythms.until(cut);
        Clientele clientele = Clientele.fit(known);
        request.progress().accept("fitted until " + cut);
        Map<String, double[]> came = rhythms.after(cut, purchases.last());
        double ahead = Duration.between(cut, purchases.last()).toDays() / unit;
        report.split("by", "time").split("fitted_until", cut.toString()).split("customers_examined", known.size());
        report.split("units_ahead", ahead);
        new Holdout(clientele, known, came, ahead).measure(Bootstrap.ofRows(known.size(), request.seed()), report);
    }

    private static void finish(TrainingRequest request, Report report, List<Rhythm> customers, double unit) {
        request.progress().accept("fitting %d customers".formatted(customers.size()));
        Clientele clientele = Clientele.fit(customers);
        double horizonMonths = request.map().setting("horizon_months", 12.0);
        double yearly = request.map().setting("discount_a_year", 0.1);
        double month = MONTH_DAYS / unit;
        double discount = Math.pow(1 + yearly, 1.0 / 12) - 1;
        BgNbd rhythm = clientele.rhythm();
        report.parameters(Map.of(
                "bg_nbd", Map.of("r", rhythm.r(), "alpha", rhythm.alpha(), "a", rhythm.a(), "b", rhythm.b()),
                "bg_nbd_log_likelihood", clientele.rhythmLogLikelihood(),
                "unit_days", unit,
                "horizon_months", horizonMonths,
                "discount_a_year", yearly));
        money(clientele, report);
        report.data("repeats_and_money_correlation", correlation(customers));
        CsvSheet sheet = new CsvSheet("customer_id", "probability_alive", "purchases_ahead", "money_a_purchase", "clv");
        for (Rhythm one : customers) {
            sheet.row(
                    one.customer(),
                    CsvSheet.four(rhythm.probabilityAlive(one)),
                    CsvSheet.four(rhythm.expectedPurchases(one, horizonMonths * month)),
                    money(clientele.expectedMoney(one)),
                    money(clientele.value(one, horizonMonths * month, month, discount)));
        }
        WorkFolder folder = new WorkFolder(request.out().resolve("clv"));
        folder.write("clv.csv", sheet.text());
        folder.write("card.md", ClvCard.text(report));
        folder.write("training.json", report.json());
        report.wrote(folder.path().resolve("clv.csv").toString());
    }

    private static void money(Clientele clientele, Report report) {
        if (clientele.money() == null) {
            report.warning("No repeat says what it was worth (m_x), so clv.csv tells purchases and no money.");
        } else {
            report.parameter("gamma_gamma", clientele.money());
            report.parameter("gamma_gamma_log_likelihood", clientele.moneyLogLikelihood());
        }
    }

    private static String money(double amount) {
        return Double.isNaN(amount) ? "" : CsvSheet.two(amount);
    }

    private static Instant cut(ColumnMap map, Purchases purchases) {
        String until = map.setting("fitted_until", "");
        if (!until.isEmpty()) {
            return Objects.requireNonNull(
                    new Moments(ZoneId.of(map.zone())).parse(until), "fitted_until of --map is not a time: " + until);
        }
        double share = map.setting("fitted_share", 0.6);
        return purchases.first().plus(Duration.ofSeconds((long) (share * purchases.days() * 86_400)));
    }

    private static void requireEnough(TrainingRequest request, Purchases purchases, String place) {
        int customers = purchases.byCustomer().size();
        boolean anyRepeat = purchases.byCustomer().values().stream().anyMatch(orders -> orders.size() > 2);
        if (customers < FEWEST_CUSTOMERS || !anyRepeat) {
            String found = customers + " customers, " + (anyRepeat ? "some" : "none") + " of whom came back";
            throw new InvalidAssetException(new Problem(
                    place,
                    request.map().theirs("customer_id"),
                    found,
                    "is too little to learn a rhythm from",
                    request.tooFew()));
        }
    }

    private static double correlation(List<Rhythm> customers) {
        List<Rhythm> buyers =
                customers.stream().filter(one -> one.meanRepeat() > 0).toList();
        return buyers.size() < 3
                ? Double.NaN
                : new SpearmansCorrelation()
                        .correlation(
                                buyers.stream().mapToDouble(Rhythm::repeats).toArray(),
                                buyers.stream().mapToDouble(Rhythm::meanRepeat).toArray());
    }
}
