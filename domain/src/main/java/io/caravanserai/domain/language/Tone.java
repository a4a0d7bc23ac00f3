package io.caravanserai.domain.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a message should sound. */
public enum Tone {
    FORMAL,
    LIVELY,
    PROFESSIONAL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Tone> parse(String code) {
        return Stream.of(values()).filter(tone -> tone.code().equals(code)).findFirst();
    }
}
