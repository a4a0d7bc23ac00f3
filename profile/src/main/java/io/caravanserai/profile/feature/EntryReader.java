package io.caravanserai.profile.feature;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.catalogue.Blank;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The keys every entry of the catalogue has, whoever fills it in. */
final class EntryReader {

    private EntryReader() {}

    static Entry read(Fields fields, String name, Origin origin) {
        ValueType type = type(fields);
        String unit = fields.optionalText("unit");
        return new Entry(
                name,
                type,
                origin,
                label(fields),
                fields.texts("values"),
                Map.of(),
                unit == null ? "" : unit,
                fields.yes("personal"),
                missing(fields, type),
                told(fields));
    }

    static Entry readConsent(Fields fields, String name) {
        return new Entry(name, ValueType.YES_NO, Origin.CONSENT, label(fields), List.of(), "", false, false);
    }

    private static Label label(Fields fields) {
        Fields label = fields.object("label");
        if (label == null) {
            fields.wrong("label", "", "is missing", "Write label: {zh: …, en: …}.");
            return new Label("", "");
        }
        Label both = new Label(label.text("zh"), label.text("en"));
        label.rejectUnknown();
        return both;
    }

    private static @Nullable Label told(Fields fields) {
        Fields told = fields.object("told");
        if (told == null) {
            return null;
        }
        Label both = new Label(told.text("zh"), told.text("en"));
        told.rejectUnknown();
        Stream.of(both.zh(), both.en())
                .flatMap(sentence -> Blank.unknownIn(sentence).stream())
                .forEach(blank ->
                        fields.wrong("told", blank, "cannot be filled in", "Maybe one of %s.".formatted(Blank.all())));
        return both;
    }

    private static ValueType type(Fields fields) {
        String code = fields.text("type");
        Optional<ValueType> type = Stream.of(ValueType.values())
                .filter(one -> code(one).equals(code))
                .findFirst();
        if (!code.isEmpty() && type.isEmpty()) {
            fields.wrong("type", code, "is not a type", "Maybe one of %s.".formatted(codes()));
        }
        return type.orElse(ValueType.TEXT);
    }

    private static List<String> codes() {
        return Stream.of(ValueType.values()).map(EntryReader::code).toList();
    }

    private static String code(ValueType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object missing(Fields fields, ValueType type) {
        JsonNode value = fields.value("missing");
        if (value == null) {
            return null;
        }
        if (type.isNumeric() ? !value.isNumber() : !value.isTextual()) {
            fields.wrong("missing", value, "is not a " + code(type), "Write a value of the entry's type.");
        }
        return type.isNumeric() ? (Object) value.asDouble() : value.asText();
    }
}
