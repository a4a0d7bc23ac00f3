package io.caravanserai.modeladapter.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartingTest {

    private static final Facts NOTHING = new Facts(new Catalogue(List.of()));

    private final Report report = new Report("propensity", 1);

    @Test
    void offersOfOneCustomerAreNotOnBothSides() {
        Parting parting = part(row -> "c" + row / 4, row -> "");
        assertThat(groups(parting, parting.fold().teach()))
                .doesNotContainAnyElementsOf(parting.examined())
                .hasSize(88);
        parting.tell(report);
        assertThat(report.json()).contains("\"by\" : \"customer and equal row\"");
    }

    @Test
    void laterOffersExamineAndNoneOfThemTeaches() {
        Parting parting = part(row -> "", row -> "2026-03-%02d".formatted(1 + row / 4));
        assertThat(parting.fold().teach()).hasSize(88).allMatch(row -> row < 88);
        assertThat(parting.fold().examine()).hasSize(32).allMatch(row -> row >= 88);
        parting.tell(report);
        assertThat(report.json()).contains("\"by\" : \"time, then equal row\"", "2026-03-23T00:00:00Z");
    }

    @Test
    void namesATimeThatCannotBeRead() {
        assertThatThrownBy(() -> part(row -> "", row -> row == 3 ? "" : "2026-03-01"))
                .hasMessageContaining("offers.csv, line 5, occurred_at: is not a time");
    }

    private static List<String> groups(Parting parting, List<Integer> rows) {
        return rows.stream().map(parting.together().group()::get).toList();
    }

    private static Parting part(IntFunction<String> customer, IntFunction<String> time) {
        List<LabelledRow> rows = IntStream.range(0, 120)
                .mapToObj(row ->
                        new LabelledRow(row + 2, NOTHING, row % 2, Double.NaN, customer.apply(row), time.apply(row)))
                .toList();
        List<float[]> values =
                IntStream.range(0, 120).mapToObj(row -> new float[] {row}).toList();
        return Parting.byTimeAndCustomer("offers.csv", rows, values, 1);
    }
}
