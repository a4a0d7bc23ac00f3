package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.memory.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What decisions found out, kept until the session is saved. A decision teaches the customer it was taken for: a link that
 * came after its snapshot, in this batch or in a later one, finds it already learned.
 */
final class SessionLessons {

    private final List<Lesson> lessons = new ArrayList<>();

    private record Lesson(Snapshot snapshot, Map<String, Object> scores, Map<String, String> segments) {}

    void add(Snapshot snapshot, Map<String, Object> scores, Map<String, String> segments) {
        lessons.add(new Lesson(snapshot, scores, segments));
    }

    /** Teaches in order, each lesson after the mergers it knew of; answers whose segments changed. */
    Set<CustomerId> teach(SessionCustomers customers) {
        Set<CustomerId> regrouped = new LinkedHashSet<>();
        List<SessionCustomers.Merger> open = new ArrayList<>(customers.mergers());
        for (Lesson lesson : lessons) {
            conclude(open, lesson.snapshot());
            CustomerId customer = lesson.snapshot().customer();
            if (customers.asItWas(customer).profile().learn(lesson.scores(), lesson.segments())) {
                regrouped.add(customer);
            }
            customers.get(customer).touch();
        }
        open.forEach(SessionCustomers.Merger::conclude);
        return regrouped;
    }

    private static void conclude(List<SessionCustomers.Merger> open, Snapshot snapshot) {
        List<SessionCustomers.Merger> known =
                open.stream().filter(merger -> merger.isKnownTo(snapshot)).toList();
        known.forEach(SessionCustomers.Merger::conclude);
        open.removeAll(known);
    }
}
