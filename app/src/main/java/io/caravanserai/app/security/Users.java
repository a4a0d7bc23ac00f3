package io.caravanserai.app.security;

import java.util.List;
import java.util.Optional;

/** Where the hub's users are kept. */
public interface Users {

    /**
     * @param passwordHash BCrypt
     * @param roles codes of {@link Role}
     */
    record HubUser(String name, String passwordHash, List<String> roles) {

        public HubUser {
            roles = List.copyOf(roles);
        }

        @Override
        public String toString() {
            return "HubUser[" + name + "]";
        }
    }

    Optional<HubUser> find(String name);

    List<HubUser> all();

    void save(HubUser user);
}
