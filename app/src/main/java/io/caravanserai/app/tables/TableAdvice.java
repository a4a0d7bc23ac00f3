package io.caravanserai.app.tables;

import io.caravanserai.app.asked.ProblemDetails;
import io.caravanserai.domain.replay.TooManyReplaysException;
import io.caravanserai.publishing.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What publishing refuses, as {@code application/problem+json}; asked before the advice that takes everything. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TableAdvice {

    private static final Map<RefusedException.Reason, HttpStatus> STATUS = Map.of(
            RefusedException.Reason.UNKNOWN, HttpStatus.NOT_FOUND,
            RefusedException.Reason.INCOMPLETE, HttpStatus.BAD_REQUEST,
            RefusedException.Reason.NOT_NOW, HttpStatus.CONFLICT,
            RefusedException.Reason.STALE, HttpStatus.CONFLICT,
            RefusedException.Reason.CONFLICT, HttpStatus.CONFLICT,
            RefusedException.Reason.LOCKED, HttpStatus.LOCKED,
            RefusedException.Reason.SAME_PERSON, HttpStatus.FORBIDDEN);

    @ExceptionHandler
    ProblemDetail refused(RefusedException e) {
        HttpStatus status = STATUS.getOrDefault(e.reason(), HttpStatus.CONFLICT);
        ProblemDetail detail = ProblemDetails.of(status, "The table stays as it is.", e.problems());
        detail.setProperty("reason", e.reason().name().toLowerCase(Locale.ROOT));
        detail.setProperty("conflicts", e.conflicts());
        return detail;
    }

    @ExceptionHandler
    ProblemDetail tooManyReplays(TooManyReplaysException e) {
        return ProblemDetails.of(HttpStatus.TOO_MANY_REQUESTS, "Too many replays are waiting.", List.of(e.problem()));
    }

    @ExceptionHandler
    ProblemDetail unconditional(UnconditionalException e) {
        return ProblemDetails.of(
                HttpStatus.PRECONDITION_REQUIRED, "Say what you saw before you change it.", List.of(e.problem()));
    }
}
