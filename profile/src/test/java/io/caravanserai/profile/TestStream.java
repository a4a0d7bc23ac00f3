package io.caravanserai.profile;

import static io.caravanserai.testkit.EventBuilder.anEvent;

import io.caravanserai.domain.event.Event;
import io.caravanserai.testkit.EventBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random but repeatable streams with everything that makes life hard: late, repeated, conflicting and linking events. */
public final class TestStream {

    private static final Instant START = Instant.parse("2025-06-01T00:00:00Z");
    private static final List<String> TYPES = List.of(
            "purchase", "purchase", "browse", "complaint", "consent_changed", "profile_updated", "outcome", "refund");

    private final Random random;
    private final int people;

    private TestStream(long seed, int people) {
        this.random = new Random(seed);
        this.people = people;
    }

    public static List<Event> of(int events, int people, long seed) {
        TestStream stream = new TestStream(seed, people);
        List<Event> all = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            all.add(i > 10 && stream.random.nextInt(20) == 0 ? all.get(i - 7) : stream.event(i, events));
        }
        return all;
    }

    private Event event(int i, int events) {
        String type = TYPES.get(random.nextInt(TYPES.size()));
        EventBuilder event = anEvent(type).from("s").id("e-" + (random.nextInt(40) == 0 ? i / 2 : i));
        event.at(START.plusSeconds(270L * 86_400 * i / events + random.nextInt(86_400) - lateness()));
        identify(event);
        return fill(type, event).build();
    }

    private long lateness() {
        return random.nextInt(8) == 0 ? random.nextInt(40 * 86_400) : 0;
    }

    private void identify(EventBuilder event) {
        int person = random.nextInt(people);
        switch (random.nextInt(8)) {
            case 0 -> event.of("email:p" + person + "@shop.cn").of("crm:C-" + random.nextInt(people));
            case 1 -> event.of("phone:+861391111" + (1_000 + person / 3)).of("email:p" + person + "@shop.cn");
            case 2 -> event.of("crm:C-" + person).of("phone:13800138000");
            case 3 -> event.of("crm:unknown");
            default -> event.of("crm:C-" + person);
        }
    }

    private EventBuilder fill(String type, EventBuilder event) {
        return switch (type) {
            case "purchase" ->
                event.with("amount", random.nextInt(50_000) / 100.0).with("category", "c" + random.nextInt(90));
            case "refund" -> event.with("amount", random.nextInt(100));
            case "browse" -> event.with("step", random.nextBoolean() ? "compare" : "consult");
            case "complaint" -> event.with("understood", Map.of("sentiment", random.nextInt(200) / 100.0 - 1));
            case "consent_changed" -> event.with("purpose", "marketing").with("given", random.nextBoolean());
            case "profile_updated" -> event.with("attributes", Map.of("region", "r" + random.nextInt(5)));
            default -> event.with("response", random.nextBoolean() ? "accepted" : "declined");
        };
    }
}
