package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.caravanserai.connectors.record.UnreadableException;
import io.caravanserai.domain.event.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes every identifier in one way, so that the same phone is the same text whatever source names it. Junk such as
 * {@code unknown} is kept: the room that links customers knows it better.
 *
 * @param region of phone numbers written without a country, such as {@code CN}
 */
record IdentifierRules(String region) {

    private static final Pattern NAMESPACE = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int LONGEST = 320;
    private static final int MOST = 50;

    List<Identifier> read(JsonNode identifiers) {
        List<Identifier> standard = new ArrayList<>();
        for (JsonNode identifier : identifiers) {
            String value = identifier.path("value").asText("").strip();
            if (!value.isEmpty() && !identifier.path("value").isNull()) {
                Identifier one = standardised(identifier.path("namespace").asText(""), value);
                if (!standard.contains(one)) {
                    standard.add(one);
                }
            }
        }
        if (standard.size() > MOST) {
            throw new UnreadableException(
                    "identifiers",
                    standard.size() + " of them",
                    "are too many",
                    "Maybe the mapping reads a list of people.");
        }
        if (standard.isEmpty()) {
            throw new UnreadableException("identifiers", "", "are missing", "Maybe the mapping reads another field.");
        }
        return standard;
    }

    private Identifier standardised(String namespace, String value) {
        if (!NAMESPACE.matcher(namespace).matches()) {
            throw new UnreadableException(
                    "identifiers", namespace, "is not a namespace", "Maybe one of [phone, email, crm, app].");
        }
        if (value.length() > LONGEST) {
            throw new UnreadableException(
                    "identifiers",
                    value.length() + " characters",
                    "are too many",
                    "Maybe the mapping reads another field.");
        }
        return new Identifier(
                namespace,
                switch (namespace) {
                    case "phone" -> phone(value);
                    case "email" -> Storable.text("identifiers", value.toLowerCase(Locale.ROOT));
                    default -> Storable.text("identifiers", value);
                });
    }

    private String phone(String value) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            return phones.format(phones.parse(value, region), PhoneNumberFormat.E164);
        } catch (NumberParseException junk) {
            return Storable.text("identifiers", value);
        }
    }
}
