package io.caravanserai.app.models;

import io.caravanserai.app.asked.ProblemDetails;
import io.caravanserai.modeladapter.life.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What the life of a model refuses, as {@code application/problem+json}; asked before the advice that takes everything. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ModelAdvice {

    private static final Map<RefusedException.Reason, HttpStatus> STATUS = Map.of(
            RefusedException.Reason.UNKNOWN, HttpStatus.NOT_FOUND,
            RefusedException.Reason.INCOMPLETE, HttpStatus.BAD_REQUEST,
            RefusedException.Reason.NOT_NOW, HttpStatus.CONFLICT,
            RefusedException.Reason.SAME_PERSON, HttpStatus.FORBIDDEN);

    @ExceptionHandler
    ProblemDetail refused(RefusedException e) {
        HttpStatus status = STATUS.getOrDefault(e.reason(), HttpStatus.CONFLICT);
        ProblemDetail detail = ProblemDetails.of(status, "The model stays where it is.", List.of(e.problem()));
        detail.setProperty("reason", e.reason().name().toLowerCase(Locale.ROOT));
        return detail;
    }
}
