package io.caravanserai.app.security;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Terminal;
import io.caravanserai.profile.HubUsers;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Creates users, and the first one at the first start: there is no default password. */
@Component
@Order(0)
public class UserDesk implements UserDetailsService, ApplicationRunner {

    private static final String ADMIN = "admin";
    private static final int PASSWORD_BYTES = 15;

    private final HubUsers users;
    private final PasswordEncoder passwords;
    private final CamundaUsers camunda;
    private final SecureRandom random;
    private final @Nullable String adminPassword;

    UserDesk(
            HubUsers users,
            PasswordEncoder passwords,
            CamundaUsers camunda,
            SecureRandom random,
            HubSettings settings) {
        this.users = users;
        this.passwords = passwords;
        this.camunda = camunda;
        this.random = random;
        this.adminPassword = settings.adminPassword();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (adminPassword != null) {
            save(ADMIN, adminPassword, List.of(Role.ADMIN));
        } else if (users.find(ADMIN).isEmpty()) {
            String password = generated();
            save(ADMIN, password, List.of(Role.ADMIN));
            System.out.println();
            Terminal.say("user admin, password %s (generated, shown only this once; HUB_ADMIN_PASSWORD sets another)"
                    .formatted(password));
        }
    }

    public void save(String name, String password, List<Role> roles) {
        Set<String> codes = roles.stream().map(Role::code).collect(Collectors.toUnmodifiableSet());
        users.save(new HubUsers.User(name, passwords.encode(password), codes));
        camunda.ensure(name, roles);
    }

    public List<HubUsers.User> all() {
        return users.all();
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        return users.find(name).map(HubUser::of).orElseThrow(() -> new UsernameNotFoundException("unknown user"));
    }

    private String generated() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
