package io.caravanserai.modeladapter.passport;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An encoder as its {@code model.yaml} declares it.
 *
 * @param builtIn true when graph and tokenizer come with the hub
 * @param content what it must be, null when that is not said
 * @param cosine how near a golden vector must come
 * @param scripts of the texts it reads: {@code zh}, {@code en}
 * @param quantised for people: whatever it says, windows are read one by one
 * @param timeBudget for one text of as many full windows as are read
 */
public record EncoderPassport(
        About about,
        boolean builtIn,
        @Nullable String content,
        String file,
        String tokenizer,
        String golden,
        double cosine,
        Set<String> scripts,
        VectorOutput output,
        boolean quantised,
        Duration timeBudget) {

    public EncoderPassport {
        scripts = Set.copyOf(scripts);
    }
}
