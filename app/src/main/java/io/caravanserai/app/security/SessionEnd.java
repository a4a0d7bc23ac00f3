package io.caravanserai.app.security;

import io.caravanserai.profile.HubUsers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session at its next request when its user is gone, has another password or other roles; on every node. */
final class SessionEnd extends OncePerRequestFilter {

    private final HubUsers users;
    private final LogoutHandler logout = new SecurityContextLogoutHandler();

    SessionEnd(HubUsers users) {
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof HubUser user && !isCurrent(user)) {
            logout.logout(request, response, known);
        }
        chain.doFilter(request, response);
    }

    private boolean isCurrent(HubUser user) {
        return users.find(user.getUsername()).filter(user::isStill).isPresent();
    }
}
