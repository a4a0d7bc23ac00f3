package io.caravanserai.publishing;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.TableNames;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.publishing.VersionState;
import io.caravanserai.domain.table.TableGroups;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tables that nobody had before: each begins as a draft and goes the way of every other change. */
public final class NewTables {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,49}/[a-z][a-z0-9-]{0,99}");

    private final Cabinet cabinet;

    NewTables(Cabinet cabinet) {
        this.cabinet = cabinet;
    }

    /**
     * @param name group and name, such as {@code offers/winter-offers}
     * @param description in the YAML of {@code table new}; blank for a small table to start from
     * @throws InvalidAssetException when it cannot be called so, or with every problem of the description
     */
    public TableVersion open(String name, String description, Actor who) {
        refuseWhatCannotBe(name);
        String file = name + ".xlsx";
        byte[] workbook = cabinet.workshop().create(file, description);
        List<Problem> problems = cabinet.workshop().check(file, workbook);
        if (!problems.isEmpty()) {
            throw new InvalidAssetException(problems);
        }
        return cabinet.archive().alone(() -> {
            refuseWhatIsThere(file);
            TableVersion draft = draft(file, cabinet.archive().workbooks().keep(workbook, cabinet.now()), who);
            cabinet.archive().versions().save(draft);
            cabinet.note(who, Act.OPENED, draft, "a new table");
            return draft;
        });
    }

    private TableVersion draft(String file, String hash, Actor who) {
        return new TableVersion(
                new VersionId(UUID.randomUUID().toString()),
                file,
                0,
                VersionState.DRAFT,
                null,
                hash,
                who.name(),
                Set.of(who.name()),
                "",
                null,
                cabinet.now());
    }

    private static void refuseWhatCannotBe(String name) {
        if (!NAME.matcher(name).matches()) {
            throw refused(name, "is not GROUP/NAME", "Maybe write offers/winter-offers, in small letters.");
        }
        if (!TableGroups.PROPOSING.contains(TableGroups.of(name))) {
            throw refused(
                    name,
                    "is in a group whose tables are asked by name only, so nobody would ask it",
                    "Maybe one of %s: their tables propose actions.".formatted(TableGroups.PROPOSING));
        }
    }

    /** Tables are called by their names alone. */
    private void refuseWhatIsThere(String file) {
        Stream<String> files = Stream.concat(
                cabinet.archive().releases().current().versions().keySet().stream(),
                cabinet.archive().versions().open().stream().map(TableVersion::file));
        files.filter(known -> TableNames.of(known).equals(TableNames.of(file)))
                .findFirst()
                .ifPresent(known -> {
                    throw refused(TableNames.of(file), "is there already: " + known, "Maybe choose another name.");
                });
    }

    private static InvalidAssetException refused(String name, String expected, String advice) {
        return new InvalidAssetException(new Problem("request", "name", name, expected, advice));
    }
}
