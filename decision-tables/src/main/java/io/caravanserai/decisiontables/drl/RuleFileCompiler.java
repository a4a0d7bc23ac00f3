package io.caravanserai.decisiontables.drl;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/**
 * Compiles one rule file for Drools. The compiled classes hang on the result alone: the engine's repository is told to forget
 * them, so that they go when the file is replaced.
 */
final class RuleFileCompiler {

    private static final int VERSION_LENGTH = 8;
    private static final Pattern DERIVED = Pattern.compile("\\.derive\\(\\s*\"([^\"]*)\"");
    private static final Pattern ASKED = Pattern.compile("\\b(?:number|text|yes|knows)\\(\\s*\"([^\"]*)\"");

    private final Catalogue catalogue;
    private final KieServices kie = KieServices.get();

    RuleFileCompiler(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Empty when a problem was added. */
    Optional<RuleFile> compile(String file, byte[] bytes, Problems problems) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        checkNames(text, problems);
        String version = UUID.nameUUIDFromBytes(bytes).toString().substring(0, VERSION_LENGTH);
        ReleaseId release = kie.newReleaseId("engineers-rules", file.replace('/', '.'), version);
        try {
            return problems.isEmpty() ? build(file, text, version, release, problems) : Optional.empty();
        } finally {
            kie.getRepository().removeKieModule(release);
        }
    }

    private Optional<RuleFile> build(String file, String text, String version, ReleaseId release, Problems problems) {
        KieFileSystem files = kie.newKieFileSystem().generateAndWritePomXML(release);
        files.write("src/main/resources/" + file, text);
        KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        new CompilerErrors(text).add(errors, problems);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        KieContainer container = kie.newKieContainer(release);
        return Optional.of(new RuleFile(file, version, container.getKieBase()));
    }

    /** Names are looked at before the engine is: a misspelt one would only fail once a customer comes along. */
    private void checkNames(String text, Problems problems) {
        ASKED.matcher(text)
                .results()
                .filter(name -> !catalogue.knows(name.group(1)))
                .forEach(name -> problems.add(
                        place(text, name),
                        name.group(1),
                        "is not in the catalogue",
                        "Maybe add it to catalogue.yaml."));
        DERIVED.matcher(text)
                .results()
                .filter(name -> !isDerived(name.group(1)))
                .forEach(name -> problems.add(
                        place(text, name),
                        name.group(1),
                        "is not a derived fact of the catalogue",
                        "Maybe add it to catalogue.yaml with origin: derived."));
    }

    private boolean isDerived(String name) {
        return catalogue
                .find(name)
                .filter(entry -> entry.origin() == Origin.DERIVED)
                .isPresent();
    }

    private static String place(String text, MatchResult match) {
        return "line " + (1 + text.substring(0, match.start()).lines().count() - (startsLine(text, match) ? 0 : 1));
    }

    private static boolean startsLine(String text, MatchResult match) {
        return match.start() == 0 || text.charAt(match.start() - 1) == '\n';
    }
}
