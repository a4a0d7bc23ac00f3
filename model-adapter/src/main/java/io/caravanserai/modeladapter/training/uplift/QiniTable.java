package io.caravanserai.modeladapter.training.uplift;

import io.caravanserai.modeladapter.training.measure.Qini;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The Qini curve for people: what the first so many are worth against as many by lot. */
record QiniTable(List<Qini.Point> curve) {

    String text() {
        return """

                ## Qini curve

                | contacted, the best first | more yeses a treated customer | as many by lot |
                | --- | --- | --- |
                %s
                """
                .formatted(curve.stream().map(QiniTable::line).collect(Collectors.joining("\n")));
    }

    private static String line(Qini.Point point) {
        return String.format(
                Locale.ROOT, "| %.0f %% | %.4f | %.4f |", 100 * point.contacted(), point.gained(), point.byLot());
    }
}
