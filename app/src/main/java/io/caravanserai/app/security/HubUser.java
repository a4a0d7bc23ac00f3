package io.caravanserai.app.security;

import io.caravanserai.profile.HubUsers;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;

/** Who logged in, as of then: a session outlives neither its user's password nor the user's roles. */
final class HubUser extends User {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String stamp;

    private HubUser(HubUsers.User user, List<String> roles) {
        super(user.name(), user.passwordHash(), AuthorityUtils.createAuthorityList(roles));
        this.stamp = stamp(user);
    }

    static HubUser of(HubUsers.User user) {
        List<String> roles = user.roles().stream()
                .flatMap(code -> Role.parse(code).stream())
                .map(role -> "ROLE_" + role.name())
                .toList();
        return new HubUser(user, roles);
    }

    boolean isStill(HubUsers.User user) {
        return stamp.equals(stamp(user));
    }

    /** Of the hash, because Spring forgets the password itself once it was compared. */
    private static String stamp(HubUsers.User user) {
        String all = user.passwordHash() + new TreeSet<>(user.roles());
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
