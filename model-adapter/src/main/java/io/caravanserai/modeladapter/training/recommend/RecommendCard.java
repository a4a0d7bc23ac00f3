package io.caravanserai.modeladapter.training.recommend;

import io.caravanserai.modeladapter.training.paper.Report;
import java.util.stream.Collectors;

/** What people should know of a table of neighbours. */
final class RecommendCard {

    private RecommendCard() {}

    static String text(Report report) {
        String figures = report.metrics().entrySet().stream()
                .map(metric -> "| %s | %s |".formatted(metric.getKey(), metric.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                # Products that go together

                `neighbours.csv` holds the nearest products of each product; `*` are the most popular. An answer adds up the
                neighbours of what a customer bought, and recommends what was bought before as well as what was not.

                - **Kept**: %s.
                - **Does not know** stock, price, season, or whether a product may be offered: policies decide that.

                | figure | on days that did not teach (95 %% interval) |
                | --- | --- |
                %s
                """
                .formatted(report.parameters().get("kept"), figures);
    }
}
