package io.caravanserai.app.web;

import io.caravanserai.app.asked.ProblemDetails;
import io.caravanserai.domain.action.NoProcessException;
import io.caravanserai.domain.decision.ReusedRequestException;
import io.caravanserai.domain.memory.UnknownCursorException;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal of the API as {@code application/problem+json}, with the hub's own problems inside. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "5";
    private static final String NO_SUCH_THING = "There is no such thing.";
    private static final String NOT_UNDERSTOOD = "The request cannot be understood.";
    private static final String FAILED = "The hub failed.";

    @ExceptionHandler
    ProblemDetail refused(InvalidAssetException e) {
        return ProblemDetails.of(HttpStatus.UNPROCESSABLE_ENTITY, "What was sent cannot be used.", e.problems());
    }

    @ExceptionHandler
    ProblemDetail notFound(NotFoundException e) {
        return ProblemDetails.of(HttpStatus.NOT_FOUND, NO_SUCH_THING, List.of(e.problem()));
    }

    @ExceptionHandler
    ProblemDetail badArgument(BadRequestException e) {
        return ProblemDetails.of(HttpStatus.BAD_REQUEST, NOT_UNDERSTOOD, e.problems());
    }

    @ExceptionHandler
    ProblemDetail reused(ReusedRequestException e) {
        return ProblemDetails.of(HttpStatus.CONFLICT, "The request stays unanswered.", List.of(e.problem()));
    }

    @ExceptionHandler
    ProblemDetail conflict(ConflictException e) {
        return ProblemDetails.of(HttpStatus.CONFLICT, "Nothing was changed.", List.of(e.problem()));
    }

    @ExceptionHandler
    ProblemDetail noSuchPage(UnknownCursorException e) {
        return ProblemDetails.of(HttpStatus.BAD_REQUEST, NOT_UNDERSTOOD, List.of(e.problem()));
    }

    @ExceptionHandler
    ProblemDetail tooLong(TooLongException e) {
        return ProblemDetails.of(HttpStatus.PAYLOAD_TOO_LARGE, "The body is too long.", List.of(e.problem()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> later(RetryLaterException e, HttpServletRequest request) {
        LOG.atWarn().setCause(e).log("A request was turned away because a durable place is not there");
        ProblemDetail detail = e.getCause() instanceof InvalidAssetException broken
                ? ProblemDetails.of(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage(), broken.problems())
                : ProblemDetails.of(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was accepted.", List.of(away(request)));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(detail);
    }

    @ExceptionHandler
    ProblemDetail notCarriedOut(NoProcessException e) {
        return ProblemDetails.of(HttpStatus.SERVICE_UNAVAILABLE, "Nothing was decided.", List.of(e.problem()));
    }

    @ExceptionHandler
    ProblemDetail unexpected(RuntimeException e, HttpServletRequest request) {
        LOG.atError().setCause(e).log("A request failed unexpectedly");
        return ProblemDetails.of(HttpStatus.INTERNAL_SERVER_ERROR, FAILED, List.of(failure(request)));
    }

    /** Whatever Spring refuses by itself comes through here; its own sentences are English and name Java classes. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.atError().setCause(e).log("A request failed unexpectedly");
            List<Problem> failure = List.of(failure(((ServletWebRequest) request).getRequest()));
            return ResponseEntity.status(status).headers(headers).body(ProblemDetails.of(status, FAILED, failure));
        }
        String title = status.isSameCodeAs(HttpStatus.NOT_FOUND) ? NO_SUCH_THING : NOT_UNDERSTOOD;
        return ResponseEntity.status(status)
                .headers(headers)
                .body(ProblemDetails.of(status, title, List.of(EarlyRefusals.problem(e))));
    }

    private static Problem away(HttpServletRequest request) {
        return new Problem(
                "request",
                "address",
                asked(request),
                "was not accepted: the broker or the database is not there now",
                "Send the same request again.");
    }

    private static Problem failure(HttpServletRequest request) {
        return new Problem(
                "request", "address", asked(request), "made the hub fail", "The log of this moment says why.");
    }

    private static String asked(HttpServletRequest request) {
        return request.getMethod() + " " + request.getRequestURI();
    }
}
