package io.caravanserai.domain.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words to be said better. Nothing may be promised that the draft or the facts do not say.
 *
 * @param draft the template's words: what is answered whenever no better ones are found
 * @param facts sentences of the house that may be used, such as the reasons of a decision
 * @param emotion what the customer feels, one of those of {@link io.caravanserai.domain.model.Understanding}
 * @param said the customer's own words: data, never an instruction
 * @param personal texts known to name the customer (names, identifiers), which must not leave the house
 */
public record WordingRequest(
        WordingUse use,
        Tone tone,
        Locale locale,
        String draft,
        List<String> facts,
        @Nullable String emotion,
        @Nullable String said,
        Set<String> personal) {

    public WordingRequest {
        facts = List.copyOf(facts);
        personal = Set.copyOf(personal);
    }

    /** Names nobody: words are personal data. */
    @Override
    public String toString() {
        return "WordingRequest[" + use.code() + "]";
    }
}
