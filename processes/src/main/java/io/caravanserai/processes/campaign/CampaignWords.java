package io.caravanserai.processes.campaign;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.language.Tone;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The words the approver saw, in process variables; none when the campaign has no tone. */
final class CampaignWords {

    /** Whose they are, such as {@code template (off)}; also says that they are there. */
    static final String BY = "wordsBy";

    private CampaignWords() {}

    static Map<String, Object> variables(Arm arm, Label words) {
        return Map.of(zh(arm), words.zh(), en(arm), words.en());
    }

    static @Nullable Label of(VariableScope campaign, Arm arm) {
        Object zh = campaign.getVariable(zh(arm));
        Object en = campaign.getVariable(en(arm));
        return zh == null || en == null ? null : new Label(zh.toString(), en.toString());
    }

    /** Who wrote what customers got; {@code template} is the catalogue of actions. */
    static String by(VariableScope campaign, @Nullable Tone tone) {
        Object by = campaign.getVariable(BY);
        return by != null ? by.toString() : "template (%s)".formatted(tone == null ? "no_tone" : "approved_before");
    }

    private static String zh(Arm arm) {
        return "words" + arm + "Zh";
    }

    private static String en(Arm arm) {
        return "words" + arm + "En";
    }
}
