package io.caravanserai.app.security;

import java.util.Optional;
import java.util.stream.Stream;

/** What a user may be. One user may be several. */
public enum Role {
    VIEWER("viewer"),
    EDITOR("editor"),
    APPROVER("approver"),
    INTEGRATOR("integrator"),
    DATA_SCIENTIST("data-scientist"),
    AGENT("agent"),
    ADMIN("admin");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Role> parse(String code) {
        return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
    }
}
