package io.caravanserai.app.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.app.asked.ProblemDetails;
import io.caravanserai.domain.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Says no in the grammar of the API. No {@code WWW-Authenticate: Basic}: browsers would pop up their own form. */
@Component
class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private static final Problem AWAY = new Problem(
            "request",
            "Authorization",
            "",
            "cannot be looked up: the database is not there now",
            "Send the same request again.");
    private static final String LOG_IN = "Log in first: a session, or Basic authentication with each request.";
    private static final String LOOK = "Look at /v3/api-docs.";
    private static final String ASK =
            "Your roles do not allow this, or the CSRF token is missing. Maybe ask an admin for the role.";

    private final ObjectMapper json;

    ProblemResponses(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        if (e instanceof AuthenticationServiceException) {
            response.setHeader("Retry-After", "5");
            write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "Nobody can be let in now.", List.of(AWAY));
            return;
        }
        response.setHeader("WWW-Authenticate", "Hub realm=\"caravanserai\"");
        Problem stranger = new Problem("request", "Authorization", "", "names nobody who may enter", LOG_IN);
        write(request, response, HttpStatus.UNAUTHORIZED, "This door is for those who logged in.", List.of(stranger));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        String asked = request.getMethod() + " " + request.getRequestURI();
        Problem forbidden = new Problem("request", "address", asked, "is not for you", ASK);
        write(request, response, HttpStatus.FORBIDDEN, "This is not for you.", List.of(forbidden));
    }

    /** An address with {@code //}, {@code ;} or the like, before it is known whose it would be. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        Problem strange =
                new Problem("request", "address", String.valueOf(e.getMessage()), "cannot be understood", LOOK);
        write(request, response, HttpStatus.BAD_REQUEST, "The request cannot be understood.", List.of(strange));
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String title,
            List<Problem> problems)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(
                response.getOutputStream(), ProblemDetails.of(status, title, problems, AskedIn.phrases(request)));
    }
}
