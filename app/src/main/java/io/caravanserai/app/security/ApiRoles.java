package io.caravanserai.app.security;

import static io.caravanserai.app.security.Role.AGENT;
import static io.caravanserai.app.security.Role.APPROVER;
import static io.caravanserai.app.security.Role.DATA_SCIENTIST;
import static io.caravanserai.app.security.Role.EDITOR;
import static io.caravanserai.app.security.Role.INTEGRATOR;

import java.util.EnumSet;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may call what: the first line that fits counts, an admin may everything, and what no line names is an admin's alone. */
final class ApiRoles {

    private final AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests;

    private ApiRoles(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        this.requests = requests;
    }

    static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers("/actuator/health/**", "/api/v1/me").permitAll();
        requests.requestMatchers("/actuator/**", "/api/v1/users/**").hasRole(Role.ADMIN.name());
        ApiRoles roles = new ApiRoles(requests);
        roles.signalsAndQuestions();
        roles.models();
        roles.tables();
        requests.requestMatchers(HttpMethod.POST, "/api/v1/customers/search").authenticated();
        requests.requestMatchers(HttpMethod.GET, "/api/**", "/v3/**").authenticated();
        requests.anyRequest().hasRole(Role.ADMIN.name());
    }

    private void signalsAndQuestions() {
        post(EnumSet.of(INTEGRATOR), "/api/v1/events/**", "/api/v1/quarantine/**", "/api/v1/connectors/**");
        post(
                EnumSet.of(INTEGRATOR),
                "/api/v1/calls/transcribe",
                "/api/v1/customers/*/link",
                "/api/v1/customers/*/unlink");
        post(EnumSet.of(INTEGRATOR, AGENT), "/api/v1/outcomes");
        post(
                EnumSet.of(INTEGRATOR, AGENT, EDITOR),
                "/api/v1/insights",
                "/api/v1/deepseek/insights",
                "/api/v1/wording",
                "/api/v1/calls/insights");
    }

    private void models() {
        post(EnumSet.of(APPROVER), "/api/v1/models/*/approve");
        post(EnumSet.of(DATA_SCIENTIST, APPROVER), "/api/v1/models/*/decline", "/api/v1/models/*/return");
        post(EnumSet.of(DATA_SCIENTIST), "/api/v1/models/**");
    }

    private void tables() {
        post(EnumSet.of(APPROVER), "/api/v1/drafts/*/approve", "/api/v1/drafts/*/reject", "/api/v1/tables/*/rollback");
        post(
                EnumSet.of(EDITOR, APPROVER),
                "/api/v1/drafts/*/cases",
                "/api/v1/drafts/*/lint",
                "/api/v1/drafts/*/try",
                "/api/v1/drafts/*/replay");
        allow(HttpMethod.DELETE, EnumSet.of(EDITOR, APPROVER), "/api/v1/replays/*");
        requests.requestMatchers(HttpMethod.GET, "/api/v1/drafts/**", "/api/v1/replays/*")
                .authenticated();
        post(EnumSet.of(EDITOR), "/api/v1/tables");
        requests.requestMatchers("/api/v1/tables/*/drafts", "/api/v1/drafts/**").hasAnyRole(names(EnumSet.of(EDITOR)));
    }

    private void post(Set<Role> roles, String... paths) {
        allow(HttpMethod.POST, roles, paths);
    }

    private void allow(HttpMethod method, Set<Role> roles, String... paths) {
        requests.requestMatchers(method, paths).hasAnyRole(names(roles));
    }

    private static String[] names(Set<Role> roles) {
        Set<Role> all = EnumSet.of(Role.ADMIN);
        all.addAll(roles);
        return all.stream().map(Role::name).toArray(String[]::new);
    }
}
