package io.caravanserai.modeladapter.training.next;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import io.caravanserai.modeladapter.training.table.DataRow;
import io.caravanserai.modeladapter.training.table.DataTable;
import io.caravanserai.modeladapter.training.table.Moments;
import io.caravanserai.modeladapter.training.table.TableReader;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Steps of all customers in time order.
 *
 * @param place they came from, for problems
 */
record Footsteps(String place, Map<String, List<Step>> byCustomer) {

    private static final String BUY = "buy";

    static Footsteps of(TrainingRequest request, Report report) {
        Journal journal = request.journal();
        if (journal != null) {
            return seen(journal, report);
        }
        DataTable table = new TableReader(request.map()).read(request.data());
        return written(table, request.map());
    }

    int count() {
        return byCustomer.values().stream().mapToInt(List::size).sum();
    }

    Instant last() {
        return byCustomer.values().stream()
                .map(steps -> steps.get(steps.size() - 1).time())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** What customers looked at, and that they bought. */
    private static Footsteps seen(Journal journal, Report report) {
        Map<String, List<Step>> steps = new TreeMap<>();
        int refused = journal.people(
                Set.of("browse", "purchase"),
                (person, events) ->
                        steps.put(person, events.stream().map(Footsteps::step).toList()));
        report.data("people_who_refused_profiling", refused);
        return new Footsteps(Journal.NAME, steps);
    }

    private static Step step(Event event) {
        String name = event.type().equals("purchase")
                ? BUY
                : event.data().text("step").orElse(event.type());
        return new Step(event.time(), name);
    }

    private static Footsteps written(DataTable table, ColumnMap map) {
        String file = table.rows().get(0).file();
        Problems problems = new Problems(file);
        for (String ours : List.of("customer_id", "occurred_at", "step")) {
            if (!table.has(map.theirs(ours))) {
                problems.addAll(List.of(table.missing(map.theirs(ours), ours)));
            }
        }
        problems.throwIfAny();
        Map<String, List<Step>> steps = new TreeMap<>();
        Moments moments = new Moments(ZoneId.of(map.zone()));
        for (DataRow row : table.rows()) {
            String time = row.cells().get(table.at(map.theirs("occurred_at")));
            Instant moment = moments.parse(time);
            if (moment == null) {
                problems.add(
                        "line " + row.line() + ", " + map.theirs("occurred_at"),
                        time,
                        "is not a time",
                        "Maybe write 2026-01-31T12:30:00Z.");
            } else {
                steps.computeIfAbsent(row.cells().get(table.at(map.theirs("customer_id"))), none -> new ArrayList<>())
                        .add(new Step(moment, row.cells().get(table.at(map.theirs("step")))));
            }
        }
        problems.throwIfAny();
        steps.values().forEach(each -> each.sort(Comparator.comparing(Step::time)));
        return new Footsteps(file, steps);
    }
}
