package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.memory.Remembered;
import io.caravanserai.domain.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which events are known, and the ones this session adds. */
final class SessionJournal {

    private static final int LONGEST_BODY = 1_000_000;
    private static final int LONGEST_SOURCE = 100;
    private static final int LONGEST_ID = 299;
    private static final int LONGEST_IDENTIFIER = 400;

    private final Map<String, String> hashes;
    private final List<JournalRows.Line> lines = new ArrayList<>();

    SessionJournal(Map<String, String> stored) {
        this.hashes = new HashMap<>(stored);
    }

    /** An event not seen so far, checked and written out. */
    record Draft(Event event, String hash, String body) {}

    /** What the event is when it is not new; empty when it is. */
    Optional<Remembered> recognise(Draft draft) {
        String before = hashes.get(draft.event.key().toString());
        if (before == null) {
            return misfit(draft).map(Remembered.Conflict::new);
        }
        return Optional.of(
                before.equals(draft.hash)
                        ? new Remembered.Duplicate()
                        : new Remembered.Conflict(otherContent(draft.event)));
    }

    static Draft draft(Event event) {
        return new Draft(event, ContentHash.of(event), EventBody.write(event));
    }

    private static Optional<Problem> misfit(Draft draft) {
        Event event = draft.event;
        if (event.source().length() > LONGEST_SOURCE || event.id().length() > LONGEST_ID) {
            return Optional.of(problem(
                    event,
                    "id",
                    event.id(),
                    "is longer than " + LONGEST_ID + " characters",
                    "Map a shorter id, such as a hash of it."));
        }
        if (draft.body.length() > LONGEST_BODY) {
            return Optional.of(problem(
                    event,
                    "data",
                    draft.body.length() + " characters",
                    "is longer than " + LONGEST_BODY,
                    "Map only the fields that are needed."));
        }
        return event.identifiers().stream()
                .filter(identifier -> IdentityRows.key(identifier).length() > LONGEST_IDENTIFIER)
                .findFirst()
                .map(identifier -> tooLong(event, identifier));
    }

    private static Problem tooLong(Event event, Identifier identifier) {
        return problem(
                event,
                "identifiers",
                identifier.namespace(),
                "has a value of more than " + LONGEST_IDENTIFIER + " characters",
                "Map the field that holds the key.");
    }

    private static Problem otherContent(Event event) {
        return problem(
                event,
                "id",
                event.id(),
                "was seen before with other content",
                "Map an id that changes with the content, or send the correction as an event of its own.");
    }

    static Problem nobody(Event event) {
        List<String> namespaces =
                event.identifiers().stream().map(Identifier::namespace).toList();
        return problem(
                event,
                "identifiers",
                namespaces,
                "tell nobody apart: every value is a placeholder",
                "Map an identifier that belongs to one customer.");
    }

    private static Problem problem(Event event, String field, Object found, String expected, String advice) {
        return new Problem(event.source(), "event " + event.id() + ", " + field, found.toString(), expected, advice);
    }

    void add(Draft draft, CustomerId member) {
        hashes.put(draft.event.key().toString(), draft.hash);
        lines.add(new JournalRows.Line(draft.event, member, draft.hash, draft.body));
    }

    List<JournalRows.Line> lines() {
        return lines;
    }
}
