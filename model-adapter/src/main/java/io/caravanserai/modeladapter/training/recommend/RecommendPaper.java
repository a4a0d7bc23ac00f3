package io.caravanserai.modeladapter.training.recommend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.modeladapter.recommend.GoldenBaskets;
import io.caravanserai.modeladapter.recommend.NeighbourTable;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.paper.CsvSheet;
import io.caravanserai.modeladapter.training.paper.PeoplesWork;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.WorkFolder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The folder {@code recommend}, written so that the hub takes it in: passport, table, golden baskets, card, report. */
final class RecommendPaper {

    private static final String PASSPORT = "model.yaml";
    private static final String TABLE = "neighbours.csv";
    private static final String GOLDEN = "golden.jsonl";
    private static final int GOLDEN_CUSTOMERS = 5;
    private static final int GOLDEN_PRODUCTS = 5;
    private static final List<String> LIMITS = List.of(
            "It knows neither stock nor price nor season, nor whether a product may be offered: policies decide that.",
            "A customer without known purchases is recommended what anybody buys.",
            "Products that came after its training are not recommended until it is trained again.");

    private final TrainingRequest request;
    private final WorkFolder folder;

    RecommendPaper(TrainingRequest request) {
        this.request = request;
        folder = new WorkFolder(request.out().resolve("recommend"));
    }

    /** The table as the hub will read it proves itself by invented customers: nobody's purchases travel with it. */
    void write(Way way, History history, int fewest, Report report) {
        byte[] csv = csv(way.neighbours(history, fewest));
        NeighbourTable table = NeighbourTable.read(TABLE, csv, way.halfLifeDays());
        List<String> known = history.buyers(fewest).keySet().stream().sorted().toList();
        folder.write(TABLE, csv);
        folder.write(GOLDEN, GoldenBaskets.sheet(table, invented(known), GOLDEN_PRODUCTS));
        folder.write(
                PASSPORT,
                PeoplesWork.kept(
                        sheet(way, history),
                        folder.read(PASSPORT),
                        "Passport, written by ./run train recommend. Owner, licence, title, use and limits are yours to"
                                + " write; they stay."));
        report.data("products_known", known.size());
        folder.write("training.json", report.json());
        folder.write("card.md", RecommendCard.text(report));
        report.wrote(folder.path().toString());
    }

    private static byte[] csv(Map<String, Map<String, Double>> neighbours) {
        CsvSheet sheet = new CsvSheet("product", "neighbour", "weight");
        new TreeMap<>(neighbours).forEach((product, near) -> Neighbours.nearest(near, near.size())
                .forEach((other, weight) -> sheet.row(product, other, CsvSheet.six(weight))));
        return sheet.text().getBytes(StandardCharsets.UTF_8);
    }

    /** Nobody, then customers of one, two, three known products, each bought a while before the last. */
    private static List<Map<String, Double>> invented(List<String> known) {
        List<Map<String, Double>> customers = new ArrayList<>();
        for (int customer = 0; customer < GOLDEN_CUSTOMERS; customer++) {
            Map<String, Double> bought = new TreeMap<>();
            for (int i = 0; i < customer && !known.isEmpty(); i++) {
                bought.put(known.get((customer * 7 + i * 13) % known.size()), 1.0 + i * 20);
            }
            customers.add(bought);
        }
        return customers;
    }

    private ObjectNode sheet(Way way, History history) {
        ObjectNode sheet = PeoplesWork.emptySheet();
        sheet.put("kind", "neighbours").put("name", "recommend").put("version", "1.0.0");
        sheet.put("purpose", "recommend");
        sheet.putObject("title").put("zh", "商品推荐").put("en", "Products to recommend");
        sheet.put("owner", "to be named").put("licence", "LicenseRef-as-the-training-data");
        sheet.putObject("training")
                .put(
                        "data",
                        "orders of %d customers, %s".formatted(history.bought().size(), request.dataName()))
                .put("window", "until " + history.cut())
                .put("command", "./run train recommend --data " + request.dataName());
        sheet.put("intended_use", "What to show a customer next; buying again counts.");
        ArrayNode limits = sheet.putArray("limits");
        LIMITS.forEach(limits::add);
        sheet.put("file", TABLE).put("golden", GOLDEN).put("half_life_days", way.halfLifeDays());
        sheet.put("fallback", "offers_of_the_rules");
        return sheet;
    }
}
