package io.caravanserai.app.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import io.caravanserai.domain.problem.Problem;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What Spring refuses before a controller is asked, in the hub's words; what a library says stays as it says it. */
final class EarlyRefusals {

    private static final String LOOK = "Look at /v3/api-docs.";
    private static final String CHECK = "Check it against /v3/api-docs: syntax, names, types.";

    private EarlyRefusals() {}

    static Problem problem(Exception e) {
        if (e instanceof HttpMessageNotReadableException unreadable) {
            return body(unreadable.getCause());
        }
        if (e instanceof NoResourceFoundException nowhere) {
            return new Problem("request", "address", "/" + nowhere.getResourcePath(), "is not known", LOOK);
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            return new Problem("request", missing.getParameterName(), "", "is missing", LOOK);
        }
        if (e instanceof MissingRequestHeaderException missing) {
            return new Problem("request", missing.getHeaderName(), "", "is missing", LOOK);
        }
        if (e instanceof TypeMismatchException mismatch) {
            String name = Objects.requireNonNullElse(mismatch.getPropertyName(), "parameter");
            return new Problem("request", name, String.valueOf(mismatch.getValue()), "cannot be read", LOOK);
        }
        return negotiation(e);
    }

    private static Problem negotiation(Exception e) {
        if (e instanceof HttpRequestMethodNotSupportedException method) {
            return new Problem(
                    "request",
                    "method",
                    method.getMethod(),
                    "is not a method of this address",
                    maybe(Arrays.asList(Objects.requireNonNullElse(method.getSupportedMethods(), new String[0]))));
        }
        if (e instanceof HttpMediaTypeNotSupportedException sent) {
            String type =
                    sent.getContentType() == null ? "" : sent.getContentType().toString();
            return new Problem(
                    "request", "Content-Type", type, "is not read here", maybe(sent.getSupportedMediaTypes()));
        }
        if (e instanceof HttpMediaTypeNotAcceptableException wanted) {
            return new Problem(
                    "request", "Accept", "", "is nothing that can be answered", maybe(wanted.getSupportedMediaTypes()));
        }
        return new Problem("request", "", String.valueOf(e.getMessage()), "cannot be understood", LOOK);
    }

    private static Problem body(@Nullable Throwable cause) {
        if (cause instanceof JsonParseException syntax) {
            return new Problem(
                    "request", line(syntax.getLocation()), syntax.getOriginalMessage(), "cannot be read", CHECK);
        }
        if (cause instanceof JsonMappingException type) {
            return new Problem("request", "body, " + path(type), value(type), "cannot be read", CHECK);
        }
        return new Problem("request", "body", "", "is missing", CHECK);
    }

    private static String line(JsonLocation at) {
        return "body, line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    /** {@code context.recent_interactions[0].type} */
    private static String path(JsonMappingException type) {
        return type.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Not what Jackson says: it names Java classes. */
    private static String value(JsonMappingException type) {
        return type instanceof InvalidFormatException format ? String.valueOf(format.getValue()) : "the JSON";
    }

    private static String maybe(Collection<?> known) {
        return known.isEmpty() ? LOOK : "Maybe one of %s.".formatted(List.copyOf(known));
    }
}
