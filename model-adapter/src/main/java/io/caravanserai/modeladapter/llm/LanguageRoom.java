package io.caravanserai.modeladapter.llm;

import io.caravanserai.domain.language.CallReader;
import io.caravanserai.domain.language.Transcriber;
import io.caravanserai.domain.language.UsageLedger;
import io.caravanserai.domain.language.Wording;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that may ask a language model, behind the ports of the domain. Off unless {@code llm.yaml} or the environment
 * says otherwise: then no connection is ever opened and templates answer.
 */
public final class LanguageRoom {

    private final Path folder;
    private final LlmFile file;
    private final DayBudget budget;
    private final RandomGenerator jitter;
    private final RuleCallReader rules;

    private String fingerprint = "";
    private volatile LlmSetup setup = LlmSetup.without(Reason.OFF);
    private volatile List<Problem> problems = List.of();

    /**
     * @param folder holds {@code llm.yaml} and {@code prompts/}
     * @param environment where {@code HUB_LLM_*} and the key are
     * @param understander reads calls when no language model does
     */
    public LanguageRoom(
            Path folder,
            Map<String, String> environment,
            UsageLedger ledger,
            Understander understander,
            InstantSource clock,
            ZoneId zone,
            RandomGenerator jitter) {
        this.folder = folder;
        this.file = new LlmFile(folder, Map.copyOf(environment));
        this.budget = new DayBudget(ledger, clock, zone);
        this.jitter = jitter;
        this.rules = new RuleCallReader(understander);
        reload();
    }

    public Wording wording() {
        return new LlmWording(() -> setup);
    }

    public CallReader calls() {
        return new LlmCallReader(() -> setup, rules);
    }

    public Transcriber transcriber() {
        return new LlmTranscriber(() -> setup);
    }

    /** What is wrong with settings and prompts as they are now; without a last good version templates answer. */
    public List<Problem> problems() {
        return problems;
    }

    /** Everything wrong with settings and prompts, switched on or not; asks nobody. */
    public static List<Problem> check(Path folder, Map<String, String> environment) {
        List<Problem> problems = new ArrayList<>();
        try {
            new LlmFile(folder, environment).read();
        } catch (InvalidAssetException broken) {
            problems.addAll(broken.problems());
        }
        try {
            new PromptFolder(folder.resolve("prompts")).read();
        } catch (InvalidAssetException broken) {
            problems.addAll(broken.problems());
        }
        return problems;
    }

    /** Takes over files that changed; what cannot be used leaves the last good setting in force. */
    public synchronized void reload() {
        String now = stamps();
        if (now.equals(fingerprint)) {
            return;
        }
        fingerprint = now;
        try {
            setup = file.read().map(this::open).orElseGet(() -> LlmSetup.without(Reason.OFF));
            problems = List.of();
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
            if (setup.chat() == null) {
                setup = LlmSetup.without(Reason.BROKEN);
            }
        }
    }

    private LlmSetup open(LlmSettings settings) {
        Prompts prompts = new PromptFolder(folder.resolve("prompts")).read();
        GuardedProvider provider = new GuardedProvider(new HttpProvider(settings, jitter), settings, budget);
        Listener listener = Optional.ofNullable(settings.transcription())
                .map(model -> new Listener(provider, model))
                .orElse(null);
        return new LlmSetup(new Chat(provider), prompts, listener, Reason.OFF);
    }

    private String stamps() {
        Path prompts = folder.resolve("prompts");
        try (Stream<Path> files = Files.isDirectory(prompts) ? Files.list(prompts) : Stream.empty()) {
            return Stream.concat(Stream.of(file.path()), files.sorted())
                    .map(LanguageRoom::stamp)
                    .collect(Collectors.joining(";", "read;", ""));
        } catch (IOException | UncheckedIOException changing) {
            return "changing";
        }
    }

    private static String stamp(Path path) {
        try {
            return Files.exists(path)
                    ? path.getFileName() + ":" + Files.size(path) + ":" + Files.getLastModifiedTime(path)
                    : path.getFileName() + ":none";
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
