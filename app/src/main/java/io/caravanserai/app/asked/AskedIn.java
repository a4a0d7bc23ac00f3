package io.caravanserai.app.asked;

import io.caravanserai.domain.problem.Phrases;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;

/** The language a request asks for; English when it names none, whatever the machine speaks. */
public final class AskedIn {

    private AskedIn() {}

    /** Of the request that is answered now. */
    public static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /** What problems are called in it. */
    public static Phrases phrases() {
        return Phrases.in(language());
    }

    /** For filters, which stand before the house's own defaults. */
    public static Phrases phrases(HttpServletRequest request) {
        return Phrases.in(
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.ENGLISH : request.getLocale());
    }
}
