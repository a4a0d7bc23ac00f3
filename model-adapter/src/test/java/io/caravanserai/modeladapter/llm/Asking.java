package io.caravanserai.modeladapter.llm;

import io.caravanserai.domain.language.Tone;
import io.caravanserai.domain.language.Worded;
import io.caravanserai.domain.language.WordingRequest;
import io.caravanserai.domain.language.WordingUse;
import io.caravanserai.domain.model.Understanding;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** A language room over a fake provider, and what is asked of it. */
final class Asking implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    static final String DRAFT = "We are sorry about the wrong bill. A colleague checks it today and calls you back.";

    final FakeProvider provider = new FakeProvider();
    final CountedDays ledger = new CountedDays();
    final LanguageRoom room;

    Asking(Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(provider.environment());
        environment.putAll(more);
        room = room(environment, ledger, Path.of("."));
    }

    static LanguageRoom room(Map<String, String> environment, CountedDays ledger, Path folder) {
        return new LanguageRoom(
                folder,
                environment,
                ledger,
                texts -> texts.stream().map(Asking::understood).toList(),
                () -> TODAY.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(60),
                ZoneOffset.UTC,
                new Random(7));
    }

    Worded words() {
        return words(null, Set.of());
    }

    Worded words(String said, Set<String> personal) {
        return room.wording().write(request(DRAFT, said, personal));
    }

    static WordingRequest request(String draft, String said, Set<String> personal) {
        return new WordingRequest(
                WordingUse.AGENT_WORDS,
                Tone.PROFESSIONAL,
                Locale.ENGLISH,
                draft,
                List.of("1 complaint in 30 days"),
                "anger",
                said,
                personal);
    }

    static Instant now() {
        return TODAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public void close() {
        provider.close();
    }

    /** Whoever writes an exclamation mark is angry about a bill. */
    private static Optional<Understanding> understood(String text) {
        return text.contains("!")
                ? Optional.of(new Understanding("anger", 0.9, -0.8, "billing", "test/1"))
                : Optional.of(new Understanding("neutral", 0.9, 0, "other", "test/1"));
    }
}
