package io.caravanserai.app.tables;

import io.caravanserai.app.web.BadRequestException;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.ValueType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts as somebody types them. */
@Component
class FactsReader {

    private final Catalogue catalogue;

    FactsReader(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws BadRequestException for the first name or value the catalogue cannot take */
    Facts read(Map<String, Object> typed) {
        Facts facts = new Facts(catalogue);
        typed.forEach((name, value) -> set(facts, name, value));
        return facts;
    }

    private void set(Facts facts, String name, @Nullable Object value) {
        Entry entry = catalogue
                .find(name)
                .orElseThrow(() -> new BadRequestException(
                        "facts", name, "is not in the catalogue", "GET /api/v1/catalogue lists the names."));
        try {
            facts.set(
                    name,
                    entry.type() == ValueType.DATE && value instanceof String text ? LocalDate.parse(text) : value);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw wrong("facts." + name, String.valueOf(value), entry.type());
        }
    }

    private static BadRequestException wrong(String place, String value, ValueType type) {
        return switch (type) {
            case NUMBER -> new BadRequestException(place, value, "is not a number", "Maybe write 10.");
            case MONEY -> new BadRequestException(place, value, "is not an amount", "Maybe write 3000.");
            case PERCENT -> new BadRequestException(place, value, "is not a percentage", "Maybe write 0.3.");
            case YES_NO -> new BadRequestException(place, value, "is not yes or no", "Maybe write true or false.");
            case DATE -> new BadRequestException(place, value, "is not a date", "Maybe write 2026-03-31.");
            case TEXT -> new BadRequestException(place, value, "is not a text", "Maybe put it in quotes.");
        };
    }
}
