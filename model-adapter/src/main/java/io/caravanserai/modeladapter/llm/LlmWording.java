package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.Worded;
import io.caravanserai.domain.language.Wording;
import io.caravanserai.domain.language.WordingRequest;
import io.caravanserai.domain.language.WordingUse;
import io.caravanserai.modeladapter.privacy.Redaction;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The draft, said better by a language model where one may be asked and keeps to what it was given. */
final class LlmWording implements Wording {

    private static final Logger LOG = LoggerFactory.getLogger(LlmWording.class);
    private static final Map<WordingUse, String> PROMPTS = Map.of(
            WordingUse.AGENT_WORDS, PromptFolder.AGENT_WORDS,
            WordingUse.MESSAGE, PromptFolder.MESSAGE,
            WordingUse.RATIONALE, PromptFolder.RATIONALE);
    private static final int LONGEST_SAID = 4_000;

    private final Supplier<LlmSetup> setup;

    LlmWording(Supplier<LlmSetup> setup) {
        this.setup = setup;
    }

    @Override
    public Worded write(WordingRequest request) {
        if (request.draft().isBlank()) {
            return new Worded(request.draft(), Author.template("no_draft"));
        }
        try {
            return asked(request, setup.get());
        } catch (NoAnswerException none) {
            if (none.reason() != Reason.OFF) {
                LOG.atInfo()
                        .addKeyValue("use", request.use().code())
                        .addKeyValue("reason", none.reason().code())
                        .log("A template gave the words.");
            }
            return new Worded(request.draft(), Author.template(none.reason().code()));
        }
    }

    private static Worded asked(WordingRequest request, LlmSetup setup) throws NoAnswerException {
        Chat chat = setup.chatNow();
        Prompts prompts = setup.promptsNow();
        Redaction redaction = new Redaction(request.personal());
        JsonNode answer = chat.ask(new Question(
                prompts.of(PROMPTS.get(request.use())), blanks(request), material(request, redaction), redaction));
        String words = redaction.restore(answer.path("text").asText().strip());
        if (words.isEmpty() || !new WordsGuard(prompts.commitments()).allows(words, request)) {
            throw new NoAnswerException(Reason.SAID_TOO_MUCH);
        }
        return new Worded(words, Author.llm(chat.model()));
    }

    private static Map<String, String> blanks(WordingRequest request) {
        String emotion = request.emotion() == null ? "" : request.emotion();
        return Map.of(
                "language",
                Locale.CHINESE.getLanguage().equals(request.locale().getLanguage()) ? "Chinese" : "English",
                "tone",
                request.tone().code(),
                "emotion",
                emotion.matches("[a-z_]{1,20}") ? emotion : "unknown");
    }

    private static ObjectNode material(WordingRequest request, Redaction redaction) {
        ObjectNode material = Json.MAPPER.createObjectNode();
        material.put("draft", redaction.hide(request.draft()));
        ArrayNode facts = material.putArray("facts");
        request.facts().forEach(fact -> facts.add(redaction.hide(fact)));
        if (request.said() != null) {
            String said = request.said();
            material.put(
                    "customer_said",
                    redaction.hide(said.length() <= LONGEST_SAID ? said : said.substring(0, LONGEST_SAID)));
        }
        return material;
    }
}
