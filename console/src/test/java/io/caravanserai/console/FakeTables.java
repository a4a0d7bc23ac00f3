package io.caravanserai.console;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The tables of the hub of samples: one draft that takes edits, one proposal, and what is read beside them. */
final class FakeTables {

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("GET /tables", "list"),
            Map.entry("GET /tables/value-tiers", "grid"),
            Map.entry("GET /tables/value-tiers/versions", "versions"),
            Map.entry("GET /tables/retention-offers/versions", "versions"),
            Map.entry("GET /tables/value-tiers/diff", "diff"),
            Map.entry("GET /tables/value-tiers/economics", "economics"),
            Map.entry("GET /tables/audit", "audit"),
            Map.entry("GET /drafts/d2", "proposed"),
            Map.entry("GET /replays/r1", "replay-done"));
    private static final String STALE =
            """
            {"title": "The table stays as it is.", "reason": "stale", "conflicts": [], "problems": [{"file": "value-tiers",
             "place": "If-Match", "found": "old", "expected": "is not a content of this draft", "advice": "Read it again."}]}
            """;

    private final AtomicInteger asked = new AtomicInteger();
    private FakeDraft draft = new FakeDraft(0);

    synchronized void forget() {
        draft = new FakeDraft(0);
        asked.set(0);
    }

    /** The draft has so many rows from now on. */
    synchronized void fill(int rows) {
        draft = new FakeDraft(rows);
    }

    synchronized Optional<Answer> answer(String request, String query, @Nullable String seen, String body) {
        if (request.equals("POST /tables/value-tiers/drafts") || request.equals("GET /drafts/d1")) {
            return Optional.of(draft.answer());
        }
        if (request.equals("POST /drafts/d1/edits")) {
            return Optional.of(edited(seen, body));
        }
        return Optional.ofNullable(proof(request)).or(() -> sample(request));
    }

    private Answer edited(@Nullable String seen, String body) {
        if (!draft.is(seen)) {
            return Answer.problem(409, STALE);
        }
        JsonArray edits = JsonParser.parseString(body).getAsJsonArray();
        edits.forEach(edit -> draft.apply(edit.getAsJsonObject()));
        return draft.answer();
    }

    private @Nullable Answer proof(String request) {
        switch (request) {
            case "POST /drafts/d1/lint" -> {
                draft.proof(
                        "lint", "{\"errors\": 0, \"hints\": 7, \"digest\": \"a1\", \"at\": \"2026-11-19T07:40:00Z\"}");
                return read("lint");
            }
            case "POST /drafts/d1/cases" -> {
                draft.proof("cases", "{\"passed\": 26, \"failed\": 1, \"at\": \"2026-11-19T07:41:00Z\"}");
                return read("cases");
            }
            case "POST /drafts/d1/try" -> {
                return read("trace");
            }
            case "POST /drafts/d1/replay" -> {
                asked.set(0);
                return Answer.json("{\"id\": \"r2\", \"state\": \"waiting\", \"done\": 0, \"of\": 0}");
            }
            case "GET /replays/r2" -> {
                return replay();
            }
            case "POST /drafts/d1/lock" -> {
                draft.lock("admin");
                return Answer.json("{\"owner\": \"admin\", \"until\": \"2026-11-19T08:00:00Z\"}");
            }
            case "DELETE /drafts/d1/lock" -> {
                return Answer.json("{}");
            }
            case "POST /drafts/d1/propose" -> {
                draft.propose();
                return Answer.json("{}");
            }
            default -> {
                return null;
            }
        }
    }

    private Answer replay() {
        if (asked.incrementAndGet() < 3) {
            return Answer.json("{\"id\": \"r2\", \"state\": \"running\", \"done\": 41200, \"of\": 100000}");
        }
        JsonObject done =
                JsonParser.parseString(Samples.read("tables/replay-done")).getAsJsonObject();
        draft.proof(
                "replay",
                "{\"id\": \"r1\", \"digest\": \"b2\", \"decisions\": 100000, \"changed\": 3127,"
                        + " \"at\": \"2026-11-19T07:45:00Z\"}");
        return Answer.json(done.toString());
    }

    private static Optional<Answer> sample(String request) {
        return Optional.ofNullable(FIXED.get(request)).map(FakeTables::read);
    }

    private static Answer read(String name) {
        return Answer.json(Samples.read("tables/" + name));
    }
}
