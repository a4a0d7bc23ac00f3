package io.caravanserai.decisiontables.lint;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.table.Population;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Customers as points of a table's space. A table about candidates is asked once a candidate, so a customer has several; a
 * finding touches the customer when it touches any of them.
 */
final class Crowd {

    private final Space space;
    private final Ranking ranking;
    private final List<List<Asked>> people = new ArrayList<>();
    private final long customers;
    private final Population.Period period;

    /** @param rows those that match, @param answering those of them that answer */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Asked(int[] point, BitSet rows, BitSet answering) {}

    /** @param people of the sample, @param customers of all */
    record Taking(int row, int by, int people, long customers) {}

    Crowd(Space space, RowIndex index, Ranking ranking, Population.Sample sample, ActionCatalogue actions) {
        this.space = space;
        this.ranking = ranking;
        this.customers = sample.customers();
        this.period = sample.period();
        boolean byCandidate =
                space.axes().stream().anyMatch(axis -> axis.entry().origin() == Origin.CANDIDATE);
        for (Receipt receipt : sample.newest()) {
            Stream<Facts> facts = byCandidate
                    ? receipt.fates().stream().map(fate -> candidate(receipt.facts(), fate, actions))
                    : Stream.of(receipt.facts());
            people.add(facts.map(some -> asked(some, index)).toList());
        }
    }

    private static Facts candidate(Facts facts, Fate fate, ActionCatalogue actions) {
        Facts candidate = facts.copy().set("action", fate.action()).set("channel", fate.channel());
        actions.find(fate.action()).ifPresent(action -> describe(candidate, action));
        return candidate;
    }

    private static void describe(Facts candidate, ActionDefinition action) {
        candidate.set("issue", action.issue()).set("group", action.group()).set("product", action.product());
    }

    private Asked asked(Facts facts, RowIndex index) {
        int[] point = space.point(facts);
        BitSet rows = index.rowsAt(point);
        return new Asked(point, rows, ranking.answering(rows));
    }

    int sampled() {
        return people.size();
    }

    long customers() {
        return customers;
    }

    Population.Period period() {
        return period;
    }

    long in(Region region) {
        return count(asked -> region.has(asked.point()));
    }

    long matching(int row) {
        return count(asked -> asked.rows().get(row));
    }

    long answeredBy(int row) {
        return count(asked -> asked.answering().get(row));
    }

    /** For each pair of rows, the customers that one answers although the other matches as well. */
    List<Taking> takings() {
        Map<Taking, Set<Integer>> takings = new LinkedHashMap<>();
        for (int person = 0; person < people.size(); person++) {
            for (Asked asked : people.get(person)) {
                int by = asked.answering().nextSetBit(0);
                for (int row = asked.rows().nextSetBit(0);
                        row >= 0;
                        row = asked.rows().nextSetBit(row + 1)) {
                    if (row != by) {
                        takings.computeIfAbsent(new Taking(row, by, 0, 0), unseen -> new HashSet<>())
                                .add(person);
                    }
                }
            }
        }
        return takings.entrySet().stream()
                .map(one -> new Taking(
                        one.getKey().row(),
                        one.getKey().by(),
                        one.getValue().size(),
                        scaled(one.getValue().size())))
                .toList();
    }

    long answeredByAny(Predicate<Integer> row) {
        return count(asked -> asked.answering().stream().boxed().anyMatch(row));
    }

    /** Points of customers that no row matches, none of them off the axes. */
    List<int[]> unanswered() {
        return people.stream()
                .flatMap(List::stream)
                .filter(asked -> asked.rows().isEmpty())
                .map(Asked::point)
                .filter(Crowd::isExpected)
                .toList();
    }

    private static boolean isExpected(int[] point) {
        for (int at : point) {
            if (at < 0) {
                return false;
            }
        }
        return true;
    }

    private long count(Predicate<Asked> touches) {
        long touched = people.stream()
                .filter(person -> person.stream().anyMatch(touches))
                .count();
        return scaled(touched);
    }

    private long scaled(long touched) {
        return people.isEmpty() ? 0 : Math.round((double) touched * customers / people.size());
    }
}
