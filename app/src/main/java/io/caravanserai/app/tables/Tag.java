package io.caravanserai.app.tables;

import org.jspecify.annotations.Nullable;

/** Entity tags are content hashes. */
final class Tag {

    private Tag() {}

    static String of(String hash) {
        return "\"" + hash + "\"";
    }

    /** @throws UnconditionalException when there is none */
    static String hash(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new UnconditionalException();
        }
        return ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    }
}
