package io.caravanserai.decisiontables.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the search says of small random tables is what looking at every combination of facts says. */
class ExactnessTest {

    private static final int TABLES = 700;

    private final Random random = new Random(11);

    @ParameterizedTest
    @EnumSource
    void rowsAreUnreachableExactlyWhenNoPointIsTheirs(HitPolicy policy) {
        for (Drawn drawn : tables(policy)) {
            List<Boolean> expected = IntStream.range(0, drawn.space.rows())
                    .mapToObj(row -> drawn.points().stream()
                            .noneMatch(point -> drawn.answering(point).contains(row)))
                    .toList();
            List<Reach.Verdict> verdicts = new Reach(drawn.space, drawn.ranking, work()).verdicts();
            assertThat(verdicts).extracting(Reach.Verdict::isNever).isEqualTo(expected);
            verdicts.stream().filter(verdict -> !verdict.isNever()).forEach(verdict -> assertThat(
                            drawn.answering(verdict.point()))
                    .contains(verdict.row()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void gapsAreThereExactlyWhenSomePointHasNoRow(HitPolicy policy) {
        for (Drawn drawn : tables(policy)) {
            List<int[]> open = drawn.points().stream()
                    .filter(point -> drawn.matching(point).isEmpty())
                    .toList();
            Gaps.Found found = new Gaps(drawn.space, drawn.space.regions(), work()).find(List.of());
            assertThat(found.gaps().isEmpty()).isEqualTo(open.isEmpty());
            assertThat(found.gaps()).allMatch(gap -> drawn.matching(gap.point()).isEmpty());
            if (found.complete()) {
                assertThat(open).allMatch(point -> found.gaps().stream()
                        .anyMatch(gap -> gap.region().has(point)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void axesAreIdleExactlyWhenMovingAlongThemChangesNothing(HitPolicy policy) {
        for (Drawn drawn : tables(policy)) {
            List<Integer> expected = IntStream.range(0, drawn.space.dimensions())
                    .filter(axis -> drawn.points().stream().allMatch(point -> drawn.isSameAlong(axis, point)))
                    .boxed()
                    .toList();
            IdleAxes idle = new IdleAxes(drawn.space, drawn.ranking, drawn.deciding(), work());
            assertThat(idle.find(List.of())).isEqualTo(expected);
            assertThat(idle.isComplete()).isTrue();
        }
    }

    private List<Drawn> tables(HitPolicy policy) {
        return IntStream.range(0, TABLES).mapToObj(number -> draw(policy)).toList();
    }

    private Drawn draw(HitPolicy policy) {
        Catalogue catalogue = LintTables.catalogue(1 + random.nextInt(4));
        int rows = 1 + random.nextInt(9);
        double filled = 0.2 + 0.5 * random.nextDouble();
        List<Table.Row> drawn =
                LintTables.draw(random, catalogue, rows, filled, 2 + random.nextInt(3), 1 + random.nextInt(2));
        Table table = LintTables.table(policy, random.nextBoolean(), drawn);
        return new Drawn(Space.of(drawn, catalogue), new Ranking(table));
    }

    private static Work work() {
        return new Work(Long.MAX_VALUE);
    }

    /** Looks at every point, the slow and certain way. */
    private record Drawn(Space space, Ranking ranking) {

        List<int[]> points() {
            List<int[]> points = new ArrayList<>(List.of(new int[space.dimensions()]));
            for (int axis = 0; axis < space.dimensions(); axis++) {
                List<int[]> more = new ArrayList<>();
                for (int[] point : points) {
                    for (int at = 0; at < space.axis(axis).size(); at++) {
                        more.add(moved(point, axis, at));
                    }
                }
                points = more;
            }
            return points;
        }

        private static int[] moved(int[] point, int axis, int at) {
            int[] moved = Arrays.copyOf(point, point.length);
            moved[axis] = at;
            return moved;
        }

        List<Integer> matching(int[] point) {
            return ranking.all().stream()
                    .filter(row -> space.row(row).has(point))
                    .toList();
        }

        List<Integer> answering(int[] point) {
            List<Integer> matching = matching(point);
            return ranking.oneAnswers() ? matching.stream().limit(1).toList() : matching;
        }

        List<Integer> deciding() {
            Reach reach = new Reach(space, ranking, work());
            reach.verdicts();
            return reach.deciding();
        }

        /** As a bag: sheet order is no difference, and an answer given by no row is none. */
        List<Map<String, Object>> answers(int[] point) {
            List<Map<String, Object>> answers = new ArrayList<>(answering(point).stream()
                    .map(ranking::answer)
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList());
            if (answers.isEmpty() && ranking.oneAnswers() && ranking.otherwise() != null) {
                answers.add(ranking.otherwise());
            }
            return answers;
        }

        boolean isSameAlong(int axis, int[] point) {
            List<Map<String, Object>> here = answers(point);
            return IntStream.range(0, space.axis(axis).size())
                    .allMatch(at -> answers(moved(point, axis, at)).equals(here));
        }
    }
}
