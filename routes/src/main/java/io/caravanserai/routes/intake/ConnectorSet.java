package io.caravanserai.routes.intake;

import io.caravanserai.connectors.ChannelDefinition;
import io.caravanserai.connectors.ConnectorCatalog;
import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.connectors.Normaliser;
import io.caravanserai.domain.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** One immutable version of all connectors. */
record ConnectorSet(Map<String, Entry> entries, List<ChannelDefinition> channels, List<Problem> problems) {

    /** @param text of the file the definition was read from */
    record Entry(ConnectorDefinition definition, Normaliser normaliser, String text) {}

    static ConnectorSet first(
            ConnectorCatalog read, AssetTexts texts, Function<ConnectorDefinition, Normaliser> normalisers) {
        return new ConnectorSet(Map.of(), read.channels(), List.of()).next(read, texts, normalisers);
    }

    /** A source whose file is there but broken stays as it is; one whose text did not change keeps its normaliser. */
    ConnectorSet next(ConnectorCatalog read, AssetTexts texts, Function<ConnectorDefinition, Normaliser> normalisers) {
        Map<String, Entry> next = new TreeMap<>();
        entries.forEach((name, entry) -> keep(next, name, entry, texts));
        for (ConnectorDefinition definition : read.sources()) {
            String text = Objects.requireNonNullElse(texts.sourceText(definition.name()), "");
            next.put(definition.name(), entry(definition, text, normalisers));
        }
        boolean channelsAreGood =
                read.problems().stream().noneMatch(problem -> problem.file().contains("channels"));
        return new ConnectorSet(next, channelsAreGood ? read.channels() : channels, read.problems());
    }

    List<ConnectorDefinition> sources() {
        return entries.values().stream().map(Entry::definition).toList();
    }

    Optional<ConnectorDefinition> find(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::definition);
    }

    Normaliser normaliser(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException(
                    "There is no connector (%s). Maybe one of %s.".formatted(name, entries.keySet()));
        }
        return entry.normaliser();
    }

    /** Names that came, changed or went. */
    Set<String> differences(ConnectorSet other) {
        Set<String> names = new TreeSet<>(entries.keySet());
        names.addAll(other.entries.keySet());
        names.removeIf(name -> text(name).equals(other.text(name)));
        return names;
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(entries.get(name)).map(Entry::text);
    }

    private Entry entry(
            ConnectorDefinition definition, String text, Function<ConnectorDefinition, Normaliser> normalisers) {
        Entry before = entries.get(definition.name());
        return before != null && before.text().equals(text)
                ? before
                : new Entry(definition, normalisers.apply(definition), text);
    }

    private static void keep(Map<String, Entry> next, String name, Entry entry, AssetTexts texts) {
        if (texts.hasSource(name)) {
            next.put(name, entry);
        }
    }
}
