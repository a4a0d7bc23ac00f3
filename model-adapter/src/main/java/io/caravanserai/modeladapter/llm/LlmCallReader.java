package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.CallInsight;
import io.caravanserai.domain.language.CallReader;
import io.caravanserai.domain.language.CallText;
import io.caravanserai.domain.language.Turn;
import io.caravanserai.modeladapter.privacy.Redaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a call came to, by a language model where one may be asked, by rules otherwise. */
final class LlmCallReader implements CallReader {

    /** The topics of the catalogue. */
    private static final String TOPICS = "billing, delivery, quality, service, price, app, other";

    private static final int LONGEST_CALL = 24_000;

    private final Supplier<LlmSetup> setup;
    private final RuleCallReader rules;

    LlmCallReader(Supplier<LlmSetup> setup, RuleCallReader rules) {
        this.setup = setup;
        this.rules = rules;
    }

    @Override
    public CallInsight read(CallText call) {
        try {
            return asked(call, setup.get());
        } catch (NoAnswerException none) {
            return rules.read(call, Author.template(none.reason().code()));
        }
    }

    private static CallInsight asked(CallText call, LlmSetup setup) throws NoAnswerException {
        Chat chat = setup.chatNow();
        Redaction redaction = new Redaction(call.personal());
        Prompt prompt = setup.promptsNow().of(PromptFolder.CALL_INSIGHT);
        JsonNode answer =
                chat.ask(new Question(prompt, Map.of("topics", TOPICS), material(call, redaction), redaction));
        return new CallInsight(
                texts(answer.path("topics"), redaction),
                texts(answer.path("promises"), redaction),
                answer.path("sentiment").asDouble(),
                texts(answer.path("reasons"), redaction),
                Author.llm(chat.model()));
    }

    /** A call that is too long is cut off, and says so. */
    private static ObjectNode material(CallText call, Redaction redaction) {
        ObjectNode material = Json.MAPPER.createObjectNode();
        ArrayNode turns = material.putArray("turns");
        int length = 0;
        for (Turn turn : call.turns()) {
            if (length + turn.text().length() > LONGEST_CALL) {
                material.put("cut", true);
                break;
            }
            length += turn.text().length();
            turns.addObject()
                    .put("speaker", turn.isCustomers() ? Turn.CUSTOMER : Turn.AGENT)
                    .put("text", redaction.hide(turn.text()));
        }
        return material;
    }

    private static List<String> texts(JsonNode array, Redaction redaction) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(redaction.restore(text.asText())));
        return texts;
    }
}
