package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.table.FiredRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads the cells of a fired row back: which catalogue entries they speak of, and how to say it in one language. */
record RowText(Facts facts, Sentences sentences) {

    private static final String COLON = ": ";
    private static final String BOTH_LANGUAGES = " / ";

    /** The conditions that matched; what the row says about the person (age, region) is left out. */
    List<String> conditions(FiredRow row) {
        return row.cells().stream()
                .filter(cell -> !isPersonal(cell))
                .map(this::condition)
                .toList();
    }

    /** The entries the row asked about, in column order. */
    List<Entry> entries(FiredRow row) {
        return row.cells().stream().map(this::entry).flatMap(Optional::stream).toList();
    }

    private String condition(String cell) {
        String header = header(cell);
        String text = cell.length() > header.length() ? cell.substring(header.length() + COLON.length()) : "";
        return entry(cell)
                .map(entry -> new ConditionText(facts, sentences).of(entry, Ask.parse(text)))
                .orElseGet(() -> sentences.say("condition", oneLanguage(header), text));
    }

    private String oneLanguage(String header) {
        int slash = header.indexOf(BOTH_LANGUAGES);
        return slash < 0
                ? header
                : sentences.label(
                        new Label(header.substring(0, slash), header.substring(slash + BOTH_LANGUAGES.length())));
    }

    private boolean isPersonal(String cell) {
        return entry(cell)
                .filter(entry -> entry.personal() || entry.origin() == Origin.ATTRIBUTE)
                .isPresent();
    }

    private Optional<Entry> entry(String cell) {
        String header = header(cell).toLowerCase(Locale.ROOT);
        return facts.catalogue().entries().stream()
                .filter(entry -> names(entry).contains(header))
                .findFirst();
    }

    private static List<String> names(Entry entry) {
        return List.of(
                entry.name(),
                entry.label().both().toLowerCase(Locale.ROOT),
                entry.label().zh().toLowerCase(Locale.ROOT),
                entry.label().en().toLowerCase(Locale.ROOT));
    }

    private static String header(String cell) {
        int colon = cell.indexOf(COLON);
        return colon < 0 ? cell : cell.substring(0, colon);
    }
}
