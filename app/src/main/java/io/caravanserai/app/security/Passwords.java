package io.caravanserai.app.security;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How passwords are kept and checked. */
@Configuration
class Passwords {

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    PasswordEncoder passwordEncoder(SecureRandom random) {
        return new QuickPasswords(random);
    }
}
