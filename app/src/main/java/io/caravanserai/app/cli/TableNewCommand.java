package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Terminal;
import io.caravanserai.decisiontables.TableWorkbooks;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a ready workbook: drop-downs, protected columns sheet, cases. */
@Command(
        name = "new",
        description = "Write a new workbook, such as: table new offers/winter-offers --from winter.yaml.")
final class TableNewCommand implements Callable<Integer> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*/[a-z][a-z0-9-]*");

    @Parameters(paramLabel = "GROUP/NAME", description = "Small letters, digits and dashes.")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "FILE.yaml",
            description = "Columns, rows and cases; without it, an example.")
    private @Nullable Path yaml;

    @Override
    public Integer call() {
        HubSettings settings = HubSettings.from(System.getenv());
        Path folder = settings.asset("decision-tables");
        String file = name + ".xlsx";
        refuseWhatCannotBe(folder.resolve(file));
        Catalogues catalogues = Catalogues.read(settings);
        TableWorkbooks workbooks = new TableWorkbooks(folder, catalogues.names(), catalogues.actions());
        Path written = yaml == null ? workbooks.createSkeleton(file) : workbooks.create(yaml, file);
        Terminal.say("Wrote %s.".formatted(written));
        Terminal.say(
                "Now: open it, fill the sheets rules and cases, save; then ./run table check %s".formatted(written));
        if (yaml == null) {
            Terminal.say(
                    "To begin with your own columns, describe them as in decision-tables/README.md and use --from.");
        }
        return CommandLine.ExitCode.OK;
    }

    private void refuseWhatCannotBe(Path target) {
        if (!NAME.matcher(name).matches()) {
            throw new InvalidAssetException(new Problem(
                    name, "", name, "is not GROUP/NAME", "Maybe write offers/winter-offers, in small letters."));
        }
        if (Files.exists(target)) {
            throw new InvalidAssetException(
                    new Problem(name, "", target.toString(), "is there already", "Maybe choose another name."));
        }
    }
}
