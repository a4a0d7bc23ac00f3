package io.caravanserai.app.web;

import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.domain.decision.ReusedRequestException;
import io.caravanserai.domain.memory.UnknownCursorException;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal of the API as {@code application/problem+json}, with the hub's own problems inside. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "5";
    private static final String NOT_THERE =
            "Nothing was accepted: the broker or the database is not there now. Send the same request again.";

    @ExceptionHandler
    ProblemDetail refused(InvalidAssetException e) {
        return detail(HttpStatus.UNPROCESSABLE_ENTITY, "What was sent cannot be used.", e.problems());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return detail(HttpStatus.NOT_FOUND, "There is no such thing.", List.of(e.problem()));
    }

    @ExceptionHandler
    ProblemDetail badArgument(BadRequestException e) {
        return detail(HttpStatus.BAD_REQUEST, "The request cannot be understood.", e.problems());
    }

    @ExceptionHandler
    ProblemDetail reused(ReusedRequestException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.CONFLICT, AskedIn.phrases().say(String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ProblemDetail noSuchPage(UnknownCursorException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.BAD_REQUEST, AskedIn.phrases().say(String.valueOf(e.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> later(RetryLaterException e) {
        LOG.atWarn().setCause(e).log("A request was turned away because a durable place is not there");
        ProblemDetail detail = e.getCause() instanceof InvalidAssetException broken
                ? detail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage(), broken.problems())
                : detail(HttpStatus.SERVICE_UNAVAILABLE, NOT_THERE, List.of());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(detail);
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException e) {
        LOG.atError().setCause(e).log("A request failed unexpectedly");
        return detail(HttpStatus.INTERNAL_SERVER_ERROR, "The hub failed. The log of this moment says why.", List.of());
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Problem problem = new Problem(
                "request",
                "body",
                "the JSON",
                "cannot be read",
                "Check it against /v3/api-docs: syntax, names, types.");
        return ResponseEntity.badRequest()
                .body(detail(HttpStatus.BAD_REQUEST, "The request cannot be understood.", List.of(problem)));
    }

    /** In the language of the request that is answered now. */
    public static ProblemDetail detail(HttpStatus status, String title, List<Problem> problems) {
        return detail(status, title, problems, AskedIn.phrases());
    }

    static ProblemDetail detail(HttpStatus status, String title, List<Problem> problems, Phrases phrases) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(
                status, problems.isEmpty() ? phrases.say(title) : phrases.sentence(problems.get(0)));
        detail.setTitle(phrases.say(title));
        detail.setProperty(
                "problems",
                problems.stream().map(one -> ProblemJson.of(one, phrases)).toList());
        return detail;
    }
}
