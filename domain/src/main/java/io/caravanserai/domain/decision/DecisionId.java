package io.caravanserai.domain.decision;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The same cause gives the same id, so that a replay finds what it already decided. */
public record DecisionId(String value) {

    public static DecisionId of(String trigger) {
        byte[] name = ("decision:" + trigger).getBytes(StandardCharsets.UTF_8);
        return new DecisionId(UUID.nameUUIDFromBytes(name).toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
