package io.caravanserai.app.tables;

import io.caravanserai.app.security.Role;
import io.caravanserai.domain.publishing.Actor;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** Who asks, from where, and what they may. */
record Caller(Actor actor, boolean edits, boolean approves, boolean admin) {

    static Caller of(HttpServletRequest request) {
        Actor actor = new Actor(String.valueOf(request.getRemoteUser()), request.getRemoteAddr());
        return new Caller(
                actor,
                is(request, Role.EDITOR, Role.ADMIN),
                is(request, Role.APPROVER, Role.ADMIN),
                is(request, Role.ADMIN));
    }

    private static boolean is(HttpServletRequest request, Role... roles) {
        return Stream.of(roles).anyMatch(role -> request.isUserInRole(role.name()));
    }
}
