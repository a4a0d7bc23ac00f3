package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.cell.Misread;
import io.caravanserai.decisiontables.cell.ValueReader;
import io.caravanserai.decisiontables.yaml.YamlFile;
import io.caravanserai.decisiontables.yaml.YamlMap;
import io.caravanserai.domain.catalogue.Blank;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code catalogue.yaml}: the names tables may speak of besides features, attributes and consents. Values that are
 * the action catalogue's ({@code values_of: actions.id}) are taken from {@code actions.yaml} beside it.
 */
public final class CatalogueFile {

    private static final String ACTIONS = "actions.yaml";

    private static final Map<String, Function<ActionDefinition, Stream<@Nullable String>>> OF_ACTIONS = Map.of(
            "actions.id", action -> Stream.of(action.id()),
            "actions.issue", action -> Stream.of(action.issue()),
            "actions.group", action -> Stream.of(action.group()),
            "actions.product", action -> Stream.of(action.product()),
            "actions.channel", action -> action.channels().stream().map(channel -> channel));

    private final ActionCatalogue actions;
    private final Map<String, Map<String, Label>> actionWords;
    private final Set<String> names = new HashSet<>();

    private CatalogueFile(ActionCatalogue actions, Map<String, Map<String, Label>> actionWords) {
        this.actions = actions;
        this.actionWords = actionWords;
    }

    private static CatalogueFile beside(Path actions) {
        return Files.exists(actions)
                ? new CatalogueFile(ActionsFile.read(actions), ActionWords.read(actions))
                : new CatalogueFile(new ActionCatalogue(List.of()), Map.of());
    }

    /**
     * @throws InvalidAssetException with every problem of the file
     */
    public static Catalogue read(Path file) {
        Problems problems = new Problems(file.getFileName().toString());
        YamlMap top = YamlFile.read(file, problems);
        CatalogueFile reader = beside(file.resolveSibling(ACTIONS));
        List<Entry> entries = top.maps("entries").stream().map(reader::entry).toList();
        top.rejectUnknown();
        problems.throwIfAny();
        return new Catalogue(entries);
    }

    private Entry entry(YamlMap item) {
        Entry entry = new Entry(
                name(item),
                item.oneOf("type", ValueType.class, ValueType.TEXT),
                item.oneOf("origin", Origin.class, Origin.OUTPUT),
                item.label("label"),
                values(item),
                names(item),
                Objects.requireNonNullElse(item.optional("unit"), ""),
                item.yesNo("personal"),
                null,
                told(item));
        Entry complete = withDefault(entry, item);
        item.rejectUnknown();
        return complete;
    }

    private String name(YamlMap item) {
        String name = item.text("name");
        if (!names.add(name)) {
            item.problems().add(item.at("name"), name, "is there twice", "Maybe drop one of them.");
        }
        return name;
    }

    private List<String> values(YamlMap item) {
        String source = item.optional("values_of");
        if (source == null) {
            return item.isMap("values") ? List.copyOf(item.labels("values").keySet()) : item.texts("values");
        }
        Function<ActionDefinition, Stream<@Nullable String>> values = OF_ACTIONS.get(source);
        if (values == null) {
            item.problems().add(item.at("values_of"), source, "is not a list", "Maybe one of " + OF_ACTIONS.keySet());
            return List.of();
        }
        return actions.all().stream()
                .flatMap(values)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Words of the listed values, or of the list of actions they are taken from. */
    private Map<String, Label> names(YamlMap item) {
        if (item.isMap("values")) {
            return item.labels("values");
        }
        return actionWords.getOrDefault(Objects.requireNonNullElse(item.optional("values_of"), ""), Map.of());
    }

    private static @Nullable Label told(YamlMap item) {
        if (!item.has("told")) {
            return null;
        }
        Label told = item.label("told");
        Stream.of(told.zh(), told.en())
                .flatMap(sentence -> Blank.unknownIn(sentence).stream())
                .forEach(blank -> item.problems()
                        .add(item.at("told"), blank, "cannot be filled in", "Maybe one of %s.".formatted(Blank.all())));
        return told;
    }

    private static Entry withDefault(Entry entry, YamlMap item) {
        String text = item.optional("when_missing");
        if (text == null) {
            return entry;
        }
        try {
            Object value = ValueReader.read(entry, text);
            return new Entry(
                    entry.name(),
                    entry.type(),
                    entry.origin(),
                    entry.label(),
                    entry.values(),
                    entry.names(),
                    entry.unit(),
                    entry.personal(),
                    value,
                    entry.told());
        } catch (Misread e) {
            item.problems().add(item.at("when_missing"), e.found(), e.expected(), e.advice());
            return entry;
        }
    }
}
