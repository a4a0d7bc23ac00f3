package io.caravanserai.modeladapter.training.next;

import static io.caravanserai.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.TestJournal;
import io.caravanserai.modeladapter.training.Lab;
import io.caravanserai.modeladapter.training.paper.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NextTrainingTest {

    private static final List<String> STEPS = List.of("browse", "compare", "buy", "end");

    @TempDir
    Path folder;

    @Test
    void namesEveryColumnThatIsNotThere() {
        Lab lab = new Lab(folder).data("who,when\nc1,2026-01-01\n");
        assertThatThrownBy(() -> lab.train(new NextTraining(), ""))
                .hasMessageContaining("'customer_id' is not a column")
                .hasMessageContaining("'step' is not a column");
    }

    @Test
    void refusesAShareThatLeavesNothingToTeachOrToExamine() {
        Lab lab = new Lab(folder).data(paths(20));
        for (String share : List.of("25", "1", "0", "-0.25", "NaN")) {
            assertThatThrownBy(() -> lab.train(new NextTraining(), "settings: {test_share: %s}".formatted(share)))
                    .as(share)
                    .isInstanceOf(InvalidAssetException.class)
                    .hasMessageContaining("is not a share from 0.01 to 0.5");
        }
    }

    @Test
    void probabilitiesOfAnUnseenContextAreThoseOfAShorterOne() {
        PathModel model = new PathModel(STEPS).learn(List.of("browse", "compare", "buy", "end"));
        assertThat(model.after(List.of("buy", "compare"))).isEqualTo(model.after(List.of("compare")));
        assertThat(model.after(List.of("browse")).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void learnsThatConsultingAfterComparingLeadsToBuying() {
        Lab lab = new Lab(folder).data(paths(200));
        Report report = lab.train(new NextTraining(), "");
        assertThat(lab.heard()).first().asString().startsWith("read ");
        assertThat(lab.heard()).last().asString().isEqualTo("examined 50 paths");
        assertThat(report.metrics().get("accuracy").low())
                .isGreaterThan(
                        report.metrics().get("accuracy_of_the_usual_step").high());
        assertThat(report.metrics().get("log_loss").high())
                .isLessThan(report.metrics().get("log_loss_without_the_path").low());
        assertThat(folder.resolve("out/next/next.csv")).content().contains("before_last,last,next,probability,seen");
    }

    /** All compare before the first examined path begins, and all buy after. */
    @Test
    void whatComesAfterTheFirstExaminedPathDoesNotTeach() {
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,step\n");
        for (int customer = 0; customer < 40; customer++) {
            String after = customer < 31 ? "compare" : "buy";
            csv.append("c%d,%s,browse%nc%d,%s,%s%n".formatted(customer, day(customer), customer, day(customer), after));
        }
        csv.append("c0,%s,end of data%n".formatted(day(90)));
        Report report = new Lab(folder).data(csv.toString()).train(new NextTraining(), "settings: {pause_days: 5}");
        assertThat(report.asMap().get("split").toString())
                .contains("by=time", "examined_from=2026-02-01", "paths_examined=10");
        assertThat(report.metrics().get("accuracy").value())
                .as("browse was always followed by compare before, and by a buy nobody had seen after")
                .isZero();
    }

    @Test
    void aPathThatTheDataCutsOffHasNotEnded() {
        List<Walk> walks = Walk.of(
                "c1",
                List.of(step(0, "browse"), step(1, "buy"), step(40, "browse")),
                Duration.ofDays(30),
                Instant.parse(day(41)));
        assertThat(walks).extracting(Walk::whole).containsExactly(List.of("browse", "buy", "end"), List.of("browse"));
        assertThat(walks.get(0).before(Instant.parse(day(20)))).containsExactly("browse", "buy");
    }

    @Test
    void refusesPathsThatAllBeginAtOneMoment() {
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,step\n");
        IntStream.range(0, 30).forEach(customer -> csv.append("c%d,%s,browse%n".formatted(customer, day(0))));
        Lab lab = new Lab(folder).data(csv.toString());
        assertThatThrownBy(() -> lab.train(new NextTraining(), ""))
                .hasMessageContaining("is when nearly all paths begin")
                .hasMessageContaining("Maybe occurred_at is mapped to another column");
    }

    @Test
    void theJournalTellsStepsAndPurchases() {
        Map<String, List<Event>> seen = new TreeMap<>();
        for (int customer = 0; customer < 40; customer++) {
            Instant start = Instant.parse(day(customer));
            seen.put(
                    "p" + customer,
                    List.of(
                            anEvent("browse")
                                    .of("crm:1")
                                    .with("step", "consult")
                                    .at(start)
                                    .build(),
                            anEvent("purchase")
                                    .of("crm:1")
                                    .at(start.plusSeconds(60))
                                    .build()));
        }
        Report report = new Lab(folder).train(new NextTraining(), new TestJournal(seen, 2));
        assertThat(report.data().get("steps")).isEqualTo(List.of("buy", "consult", "end"));
        assertThat(report.data().get("people_who_refused_profiling")).isEqualTo(2);
    }

    private static Step step(int day, String name) {
        return new Step(Instant.parse(day(day)), name);
    }

    private static String day(int day) {
        return Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(day)).toString();
    }

    /** Consulting after comparing ends in buying, after browsing it ends the path. A customer every eight hours, two months in all. */
    private static String paths(int customers) {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("customer_id,occurred_at,step\n");
        for (int customer = 0; customer < customers; customer++) {
            List<String> path = random.nextBoolean()
                    ? List.of("browse", "compare", "consult", "buy")
                    : List.of("browse", "browse", "consult");
            for (int i = 0; i < path.size(); i++) {
                Instant time = Instant.parse(day(0))
                        .plus(Duration.ofHours(8L * customer).plusMinutes(i));
                csv.append("c%d,%s,%s%n".formatted(customer, time, path.get(i)));
            }
        }
        return csv.toString();
    }
}
