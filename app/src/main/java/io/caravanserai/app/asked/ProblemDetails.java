package io.caravanserai.app.asked;

import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import java.util.List;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** A refusal as {@code application/problem+json}, with the hub's own problems inside. */
public final class ProblemDetails {

    private ProblemDetails() {}

    /**
     * In the language of the request that is answered now.
     *
     * @param problems at least one: a refusal says what it is about, and what to do
     */
    public static ProblemDetail of(HttpStatusCode status, String title, List<Problem> problems) {
        return of(status, title, problems, AskedIn.phrases());
    }

    /** For filters, which know the language only from the request. */
    public static ProblemDetail of(HttpStatusCode status, String title, List<Problem> problems, Phrases phrases) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, phrases.sentence(problems.get(0)));
        detail.setTitle(phrases.say(title));
        detail.setProperty(
                "problems",
                problems.stream().map(one -> ProblemJson.of(one, phrases)).toList());
        return detail;
    }
}
