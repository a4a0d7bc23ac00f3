package io.caravanserai.domain.language;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What words are for; each use has a prompt of its own. */
public enum WordingUse {
    /** What an agent may say to this customer now. */
    AGENT_WORDS,
    /** The text of a message to many. */
    MESSAGE,
    /** The reasons of a decision, told more fluently. */
    RATIONALE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<WordingUse> parse(String code) {
        return Stream.of(values()).filter(use -> use.code().equals(code)).findFirst();
    }
}
