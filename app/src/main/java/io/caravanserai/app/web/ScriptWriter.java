package io.caravanserai.app.web;

import io.caravanserai.domain.decision.Rationale;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.language.Tone;
import io.caravanserai.domain.language.Worded;
import io.caravanserai.domain.language.Wording;
import io.caravanserai.domain.language.WordingRequest;
import io.caravanserai.domain.language.WordingUse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an agent may say about a decision: the table's words, or better ones for what the customer feels. */
@Component
class ScriptWriter {

    private static final String EMOTION = "emotion";

    private final Wording wording;
    private final Rationale rationale;
    private final PersonalTexts personal;

    ScriptWriter(Wording wording, Rationale rationale, PersonalTexts personal) {
        this.wording = wording;
        this.rationale = rationale;
        this.personal = personal;
    }

    /** @param said the customer's own words, when there are any */
    Worded script(Receipt receipt, Tone tone, Locale locale, @Nullable String said) {
        return wording.write(new WordingRequest(
                WordingUse.AGENT_WORDS,
                tone,
                locale,
                rationale.agentWords(receipt, locale),
                List.of(),
                emotion(receipt),
                said,
                names(receipt)));
    }

    /** @param reasons sentences of the rules, which stay what the receipt shows */
    Worded rationale(Receipt receipt, List<String> reasons, Tone tone, Locale locale) {
        return wording.write(new WordingRequest(
                WordingUse.RATIONALE, tone, locale, String.join(" ", reasons), List.of(), null, null, names(receipt)));
    }

    private Set<String> names(Receipt receipt) {
        return personal.of(receipt.customer());
    }

    private static @Nullable String emotion(Receipt receipt) {
        return receipt.facts().text(EMOTION).orElse(null);
    }
}
