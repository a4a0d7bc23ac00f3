package io.caravanserai.app.security;

import io.caravanserai.profile.HubUsers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RegexRequestMatcher;

/** Three doors, each denied by default: the API, Camunda's web applications, the console. */
@Configuration
class WebSecurity {

    private static final RegexRequestMatcher STATIC_PARTS =
            RegexRequestMatcher.regexMatcher("/console/[\\w./-]+\\.(css|js|svg|json)");
    /** A matcher on the whole path: Camunda answers with servlets of its own, beside Spring's. */
    private static final PathPatternRequestMatcher CAMUNDA =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/**");

    static final String LOGIN_PAGE = "/console/login.html";
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Two observations for each of twenty filters of every request: nobody looks at them, and they cost more than a decision. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ProblemResponses problems, HubUsers users) throws Exception {
        return sessionsEnd(http, users)
                .securityMatcher("/api/**", "/v3/**", "/actuator/**")
                .authorizeHttpRequests(ApiRoles::apply)
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(WebSecurity::csrfForSessions)
                .headers(WebSecurity::strictHeaders)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain camunda(HttpSecurity http, HubUsers users) throws Exception {
        return sessionsEnd(http, users)
                .securityMatcher(CAMUNDA)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .hasAnyRole(
                                Role.VIEWER.name(),
                                Role.EDITOR.name(),
                                Role.AGENT.name(),
                                Role.APPROVER.name(),
                                Role.ADMIN.name()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint(LOGIN_PAGE)))
                // Camunda's web applications bring their own CSRF filter and content security policy.
                .csrf(CsrfConfigurer::disable)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain console(HttpSecurity http, HubUsers users) throws Exception {
        return sessionsEnd(http, users)
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN_PAGE)
                        .permitAll()
                        .requestMatchers(STATIC_PARTS)
                        .permitAll()
                        .requestMatchers(
                                "/", "/favicon.ico", "/error", "/console/**", "/webjars/**", "/login", "/logout")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(login -> login.loginPage(LOGIN_PAGE)
                        .loginProcessingUrl("/login")
                        .defaultSuccessUrl("/console/", false)
                        .failureUrl(LOGIN_PAGE + "?error"))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl(LOGIN_PAGE + "?out"))
                .csrf(WebSecurity::csrfForSessions)
                .headers(WebSecurity::strictHeaders)
                .build();
    }

    private static HttpSecurity sessionsEnd(HttpSecurity http, HubUsers users) {
        return http.addFilterAfter(new SessionEnd(users), SecurityContextHolderFilter.class);
    }

    /** A request that carries its own credentials cannot be forged by a page; one that rides on a session can. */
    private static void csrfForSessions(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.csrfTokenRepository(CookieCsrfTokenRepository.withHttpOnlyFalse())
                .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                .ignoringRequestMatchers(WebSecurity::bringsCredentials);
    }

    private static boolean bringsCredentials(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static void strictHeaders(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CSP))
                .referrerPolicy(Customizer.withDefaults())
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
