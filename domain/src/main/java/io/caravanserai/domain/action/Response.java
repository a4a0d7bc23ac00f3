package io.caravanserai.domain.action;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of an action. */
public enum Response {
    /** The message left the house. */
    SENT,
    /** It was not sent: consent withdrawn, cap reached, no address, channel refused. */
    NOT_SENT,
    ACCEPTED,
    DECLINED,
    /** The time to answer ran out. */
    IGNORED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Response> parse(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** True when the customer answered or the time to answer ran out, so that the process can end. */
    public boolean isFinal() {
        return this == ACCEPTED || this == DECLINED || this == IGNORED;
    }
}
