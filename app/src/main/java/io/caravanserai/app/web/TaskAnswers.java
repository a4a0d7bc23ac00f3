package io.caravanserai.app.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.app.asked.ProblemDetails;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.processes.form.TaskForms;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers a task that is completed without what its form asks for, over Camunda's REST or from Tasklist, in the grammar of
 * the API. The engine refuses it too, but could only say that it failed.
 */
final class TaskAnswers extends OncePerRequestFilter {

    private static final Pattern COMPLETED = Pattern.compile(".*/task/([^/]+)/(?:complete|submit-form)");
    private static final int LONGEST_BODY = 1024 * 1024;

    private final TaskForms forms = new TaskForms();
    private final ProcessEngine engine;
    private final ObjectMapper json;

    TaskAnswers(ProcessEngine engine, ObjectMapper json) {
        this.engine = engine;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher task = COMPLETED.matcher(request.getRequestURI());
        if (request.getMethod().equals("POST") && task.matches()) {
            check(task.group(1), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void check(String task, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, tooLong());
            return;
        }
        List<Problem> problems = forms.check(engine, task, answers(body));
        if (problems.isEmpty()) {
            chain.doFilter(new RereadRequest(request, body), response);
        } else {
            refuse(request, response, HttpStatus.UNPROCESSABLE_ENTITY, problems);
        }
    }

    private static List<Problem> tooLong() {
        return List.of(new Problem(
                "request",
                "body",
                "more than %d bytes".formatted(LONGEST_BODY),
                "is too long",
                "Send the answer only."));
    }

    /** Nothing when the body cannot be read: the engine has its own words for that. */
    private Map<String, Object> answers(byte[] body) {
        Map<String, Object> answers = new HashMap<>();
        variables(body).properties().forEach(variable -> {
            JsonNode value = variable.getValue().path("value");
            answers.put(variable.getKey(), value.isValueNode() && !value.isNull() ? value.asText() : "");
        });
        return answers;
    }

    private JsonNode variables(byte[] body) {
        try {
            return json.readTree(body).path("variables");
        } catch (IOException notJson) {
            return json.createObjectNode();
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, List<Problem> problems)
            throws IOException {
        ProblemDetail detail = ProblemDetails.of(
                status, "The task is not completed: its form is not answered.", problems, AskedIn.phrases(request));
        // What Tasklist shows.
        detail.setProperty("message", detail.getDetail());
        response.setStatus(detail.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), detail);
    }
}
