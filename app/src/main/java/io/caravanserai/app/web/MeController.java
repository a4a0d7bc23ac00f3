package io.caravanserai.app.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking, and the token its session must send with every change. */
@RestController
class MeController {

    record Csrf(String header, String token) {}

    record Me(@Nullable String user, List<String> roles, @Nullable Csrf csrf) {}

    @GetMapping("/api/v1/me")
    Me me(@Nullable Authentication authentication, @Nullable CsrfToken token) {
        Csrf csrf = token == null ? null : new Csrf(token.getHeaderName(), token.getToken());
        return authentication == null
                ? new Me(null, List.of(), csrf)
                : new Me(authentication.getName(), roles(authentication), csrf);
    }

    private static List<String> roles(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(authority ->
                        authority.replace("ROLE_", "").replace('_', '-').toLowerCase(Locale.ROOT))
                .sorted()
                .toList();
    }
}
