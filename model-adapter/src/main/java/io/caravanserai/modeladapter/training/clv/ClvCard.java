package io.caravanserai.modeladapter.training.clv;

import io.caravanserai.modeladapter.training.paper.Report;
import java.util.stream.Collectors;

/** What people should know of a customer value before they spend it. */
final class ClvCard {

    private ClvCard() {}

    static String text(Report report) {
        String figures = report.metrics().entrySet().stream()
                .map(metric -> "| %s | %s |".formatted(metric.getKey(), metric.getValue()))
                .collect(Collectors.joining("\n"));
        return """
                # Customer value

                `clv.csv` says of each customer how probable it is that they still buy, how many days with a purchase to
                expect, what one is worth, and the discounted sum. Load it as attributes of your customers.

                - **Model**: BG/NBD for the rhythm, Gamma-Gamma for the money (Fader, Hardie and Lee 2005).
                - **Takes for granted** that money does not depend on how often somebody buys; the rank correlation here
                  is %s. Far from 0 the money is biased.
                - **Does not know** seasons, campaigns, or contracts that end.
                - **Fitted**: %s

                | figure | on time that did not teach (95 %% interval) |
                | --- | --- |
                %s
                """
                .formatted(report.data().get("repeats_and_money_correlation"), report.parameters(), figures);
    }
}
