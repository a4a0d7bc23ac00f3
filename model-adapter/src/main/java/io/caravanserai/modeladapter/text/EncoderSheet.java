package io.caravanserai.modeladapter.text;

import io.caravanserai.modeladapter.passport.EncoderPassport;
import io.caravanserai.modeladapter.passport.EncoderPin;
import io.caravanserai.modeladapter.passport.VectorOutput;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an open encoder is.
 *
 * @param version null for one that comes with the hub
 * @param timeBudget for one text; null for one that comes with the hub
 */
record EncoderSheet(
        String name,
        @Nullable String version,
        String content,
        VectorOutput output,
        Set<String> scripts,
        @Nullable Duration timeBudget) {

    static EncoderSheet own(Script script, EncoderFiles files, String content) {
        return new EncoderSheet(files.encoder(), null, content, files.output(), Set.of(script.code()), null);
    }

    static EncoderSheet brought(EncoderPassport passport, String content) {
        return new EncoderSheet(
                passport.about().name(),
                passport.about().version(),
                content,
                passport.output(),
                passport.scripts(),
                passport.timeBudget());
    }

    EncoderPin pin() {
        return new EncoderPin(name, version, content);
    }
}
