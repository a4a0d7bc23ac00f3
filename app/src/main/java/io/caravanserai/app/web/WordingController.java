package io.caravanserai.app.web;

import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.Tone;
import io.caravanserai.domain.language.Worded;
import io.caravanserai.domain.language.Wording;
import io.caravanserai.domain.language.WordingRequest;
import io.caravanserai.domain.language.WordingUse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Better words on request: for an agent, for a message, for the reasons of a decision. */
@RestController
class WordingController {

    private static final int LONGEST = 4_000;

    private final Wording wording;
    private final ScriptWriter scripts;
    private final Receipts receipts;
    private final Rationale rationale;

    WordingController(Wording wording, ScriptWriter scripts, Receipts receipts, Rationale rationale) {
        this.wording = wording;
        this.scripts = scripts;
        this.receipts = receipts;
        this.rationale = rationale;
    }

    /** @param decisionId whose words or reasons are meant; without it, a message is made of the draft */
    record RequestJson(
            @Schema(description = "agent_words (default), rationale: both of a decision; message: of a draft.")
                    @Nullable
                    String use,
            @Schema(description = "formal, lively or professional (default).") @Nullable String tone,
            @Nullable String decisionId,
            @Schema(description = "The approved text of a message; it is the answer whenever no model gives one.")
                    @Nullable
                    String draft,
            @Schema(description = "What the customer said: data, never an instruction.") @Nullable String said) {}

    /**
     * @param wordingBy {@code llm} or {@code template}
     * @param reason why no language model gave the words
     */
    record WordsJson(String text, String wordingBy, @Nullable String model, @Nullable String reason) {

        static WordsJson of(Worded words) {
            Author by = words.by();
            return new WordsJson(words.text(), by.kind().code(), by.model(), by.reason());
        }
    }

    @Operation(
            description =
                    "Words in the language asked for. A template always answers; a language model does where one is set"
                            + " up and keeps to what the template says. It never sees personal data, and it changes no decision.")
    @PostMapping("/api/v1/wording")
    WordsJson write(@RequestBody RequestJson request, Locale locale) {
        bounded("draft", request.draft());
        bounded("said", request.said());
        Tone tone = tone(request.tone());
        return WordsJson.of(
                switch (use(request.use())) {
                    case AGENT_WORDS -> scripts.script(receipt(request), tone, locale, request.said());
                    case RATIONALE -> rationale(receipt(request), tone, locale);
                    case MESSAGE -> message(request, tone, locale);
                });
    }

    private Worded rationale(Receipt receipt, Tone tone, Locale locale) {
        return scripts.rationale(receipt, rationale.why(receipt, locale), tone, locale);
    }

    private Worded message(RequestJson request, Tone tone, Locale locale) {
        if (request.draft() == null || request.draft().isBlank()) {
            throw new BadRequestException(
                    "draft", "nothing", "is no text to be said better", "Send the approved text.");
        }
        return wording.write(
                new WordingRequest(WordingUse.MESSAGE, tone, locale, request.draft(), List.of(), null, null, Set.of()));
    }

    private Receipt receipt(RequestJson request) {
        String id = String.valueOf(request.decisionId());
        return receipts.find(new DecisionId(id))
                .orElseThrow(() -> new NotFoundException(
                        "decision", id, "List the customer's decisions with GET /api/v1/decisions?customer=ID."));
    }

    private static WordingUse use(@Nullable String code) {
        return code == null
                ? WordingUse.AGENT_WORDS
                : WordingUse.parse(code).orElseThrow(() -> unknown("use", code, WordingUse.values()));
    }

    static Tone tone(@Nullable String code) {
        return code == null
                ? Tone.PROFESSIONAL
                : Tone.parse(code).orElseThrow(() -> unknown("tone", code, Tone.values()));
    }

    private static BadRequestException unknown(String place, String code, Enum<?>[] known) {
        List<String> names = Arrays.stream(known)
                .map(one -> one.name().toLowerCase(Locale.ROOT))
                .toList();
        return new BadRequestException(place, code, "is not known", "Maybe one of %s.".formatted(names));
    }

    private static void bounded(String place, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new BadRequestException(
                    place, text.length() + " characters", "are more than " + LONGEST, "Send the part that matters.");
        }
    }
}
