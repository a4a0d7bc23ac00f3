package io.caravanserai.domain.problem;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Phrases of all rooms: whole texts by themselves, those with blanks by their first word, the longest first. */
final class PhraseBook {

    static final PhraseBook EMPTY = new PhraseBook(Stream.empty());

    private final Map<String, String> whole = new HashMap<>();
    private final Map<String, List<Phrase>> blanked = new HashMap<>();

    /** A line that is no phrase is passed over, and of two that say one text the first counts: the tests of the rooms tell. */
    PhraseBook(Stream<String> lines) {
        lines.flatMap(line -> Phrase.read(line).stream()).forEach(this::add);
        blanked.values()
                .forEach(phrases ->
                        phrases.sort(Comparator.comparing(Phrase::words).reversed()));
    }

    /** From every room that is here. */
    static PhraseBook read(String resource) {
        try {
            List<URL> files = Collections.list(PhraseBook.class.getClassLoader().getResources(resource));
            return new PhraseBook(files.stream().flatMap(PhraseBook::lines));
        } catch (IOException e) {
            throw new UncheckedIOException("The phrases cannot be read.", e);
        }
    }

    Optional<String> find(String text) {
        String known = whole.get(text);
        return known != null
                ? Optional.of(known)
                : Stream.of(Phrase.firstWord(text), "")
                        .flatMap(word -> blanked.getOrDefault(word, List.of()).stream())
                        .flatMap(phrase -> phrase.said(text).stream())
                        .findFirst();
    }

    private void add(Phrase phrase) {
        boolean isNew = whole.putIfAbsent(phrase.english(), phrase.other()) == null;
        if (isNew && phrase.hasBlanks()) {
            blanked.computeIfAbsent(phrase.key(), word -> new ArrayList<>()).add(phrase);
        }
    }

    private static Stream<String> lines(URL file) {
        try (InputStream in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException("The phrases (%s) cannot be read.".formatted(file), e);
        }
    }
}
