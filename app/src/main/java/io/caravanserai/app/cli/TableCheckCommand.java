package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.app.settings.Terminal;
import io.caravanserai.decisiontables.DefaultWorkbookCopies;
import io.caravanserai.decisiontables.DefaultWorkshop;
import io.caravanserai.decisiontables.DroolsTrial;
import io.caravanserai.decisiontables.TableLimits;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.table.CaseReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads one workbook as an upload would be read, and runs its cases. */
@Command(name = "check", description = "Check one workbook and run its cases.")
final class TableCheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.xlsx")
    private Path file = Path.of("");

    @Option(names = "--notes", paramLabel = "COPY.xlsx", description = "Write a copy with a note on every wrong cell.")
    private @Nullable Path notes;

    private final HubSettings settings = HubSettings.from(System.getenv());
    private final TableLimits limits = new TableLimits(
            settings.tables().mostBytes(),
            settings.tables().mostRows(),
            settings.tables().mostColumns());

    @Override
    public Integer call() throws IOException {
        byte[] workbook = Files.readAllBytes(file);
        Catalogues catalogues = Catalogues.read(settings);
        String name = name();
        List<Problem> problems = new ArrayList<>(
                new DefaultWorkshop(catalogues.names(), catalogues.actions(), limits).check(name, workbook));
        if (problems.isEmpty()) {
            problems.addAll(ofCases(trial(catalogues).cases(name, workbook)));
        }
        writeNotes(catalogues, workbook, problems);
        return told(problems);
    }

    private static List<Problem> ofCases(CaseReport cases) {
        int all = cases.results().size();
        Terminal.say("%d of %d cases hold".formatted(all - cases.failures(), all));
        return cases.results().stream()
                .flatMap(result -> result.problems().stream())
                .toList();
    }

    private DroolsTrial trial(Catalogues catalogues) {
        return new DroolsTrial(
                catalogues.names(), catalogues.actions(), limits, InstantSource.system(), settings.zone());
    }

    private void writeNotes(Catalogues catalogues, byte[] workbook, List<Problem> problems) throws IOException {
        if (notes != null && !problems.isEmpty()) {
            DefaultWorkbookCopies copies =
                    new DefaultWorkbookCopies(catalogues.names(), catalogues.actions(), limits, settings.zone());
            Files.write(notes, copies.annotated(workbook, problems, Terminal.language()));
            Terminal.say("Wrote %s.".formatted(notes));
        }
    }

    /** As problems name it: below the tables' folder, or just the file. */
    private String name() {
        Path folder = settings.asset("decision-tables").toAbsolutePath().normalize();
        Path absolute = file.toAbsolutePath().normalize();
        return absolute.startsWith(folder)
                ? folder.relativize(absolute).toString().replace('\\', '/')
                : absolute.getFileName().toString();
    }

    private static int told(List<Problem> problems) {
        Phrases phrases = Terminal.phrases();
        problems.stream().map(phrases::sentence).forEach(System.out::println);
        System.out.println(
                phrases.say(problems.isEmpty() ? "The table is fine." : problems.size() + " problems found."));
        return problems.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
