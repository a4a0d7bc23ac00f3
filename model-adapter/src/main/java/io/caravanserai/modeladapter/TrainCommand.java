package io.caravanserai.modeladapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingKinds;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.Trainings;
import io.caravanserai.modeladapter.training.churn.FeatureSource;
import io.caravanserai.modeladapter.training.journal.Journal;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.TrainingScreen;
import io.caravanserai.modeladapter.training.table.ColumnMap;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code train KIND --data DIR|FILE|generated|journal [--map FILE] [--out DIR] [--report FILE] [--seed N] [--rows N] [--cache DIR] [--encoder FOLDER]}. Shipped models
 * are taught again by {@code --data generated}; all other data teaches one of {@link TrainingKinds}.
 */
public final class TrainCommand {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Set<String> OPTIONS =
            Set.of("--data", "--map", "--out", "--report", "--seed", "--rows", "--cache", BroughtEncoder.OPTION);
    private static final Set<String> FROM_JOURNAL = Set.of("churn", "clv", "next", "recommend", "segments");
    private static final Set<String> SHIPPED = Set.of("churn", "propensity", "text");
    private static final String SEED = "20260101";
    private static final String ROWS = "40000";

    private final PrintStream screen;
    private final Phrases phrases;
    private final TrainingScreen training;
    private final TrainingKinds kinds;
    private final Supplier<Journal> journal;

    /**
     * @param phrases how to say what is wrong to who sits there
     * @param features what the hub knew of a customer at a past moment, for trainings from purchases
     * @param journal opens what the hub has seen, for {@code --data journal}; throws {@link InvalidAssetException}
     */
    public TrainCommand(PrintStream screen, Phrases phrases, FeatureSource.InZone features, Supplier<Journal> journal) {
        this.journal = journal;
        this.screen = screen;
        this.phrases = phrases;
        training = new TrainingScreen(screen, phrases);
        kinds = new TrainingKinds(features);
    }

    /**
     * Trains, shows the figures and writes them where {@code --report} says.
     *
     * @return 0 when the model was written, 1 when its data is not in order, 2 when the command is not
     */
    public int run(List<String> args) {
        try {
            Map<String, String> options = options(args);
            requireNotedIn(args.get(0), options);
            Optional<TrainingKind> kind =
                    kinds.named(args.get(0)).filter(known -> !isShippedLesson(args.get(0), options));
            BroughtEncoder.requireKind(args.get(0), kind.isPresent(), options);
            if (kind.isPresent()) {
                return teach(kind.get(), options);
            }
            List<Report> reports = train(args.get(0), options);
            reports.forEach(report -> report.show(training));
            if (options.containsKey("--report")) {
                List<Map<String, Object>> all =
                        reports.stream().map(Report::asMap).toList();
                Files.writeString(
                        Path.of(options.get("--report")), JSON.writeValueAsString(all.size() == 1 ? all.get(0) : all));
            }
            return 0;
        } catch (InvalidAssetException badData) {
            badData.problems().forEach(problem -> screen.println(phrases.sentence(problem)));
            return 1;
        } catch (IllegalArgumentException badCommand) {
            screen.println(phrases.say(String.valueOf(badCommand.getMessage())));
            return 2;
        } catch (IOException | UncheckedIOException badFile) {
            screen.println(phrases.say("The file (%s) cannot be read or written. Maybe check its folder and its name."
                    .formatted(badFile.getMessage())));
            return 2;
        }
    }

    private int teach(TrainingKind kind, Map<String, String> options) throws IOException {
        Report report;
        if (isJournal(options)) {
            try (Journal seen = journal.get()) {
                report = kind.train(request(options, null, seen));
            }
        } else {
            try (BroughtEncoder brought = BroughtEncoder.of(options)) {
                report = kind.train(request(options, brought.encoder(), null));
            }
        }
        report.show(training);
        if (options.containsKey("--report")) {
            Files.writeString(Path.of(options.get("--report")), report.json());
        }
        return 0;
    }

    private TrainingRequest request(Map<String, String> options, @Nullable Encoder encoder, @Nullable Journal seen) {
        ColumnMap map = options.containsKey("--map") ? ColumnMap.read(Path.of(options.get("--map"))) : ColumnMap.none();
        return new TrainingRequest(
                Path.of(options.getOrDefault("--data", Trainings.GENERATED)),
                seen == null ? map : map.settingsIn(seen.zone()),
                Path.of(options.getOrDefault("--out", "var/models")),
                number(options, "--seed", SEED),
                training::line,
                options.containsKey("--cache") ? Path.of(options.get("--cache")) : null,
                encoder,
                seen);
    }

    private static boolean isJournal(Map<String, String> options) {
        return Journal.NAME.equals(options.get("--data"));
    }

    /** What others teach is not in the journal, or not with a label. */
    private static void requireNotedIn(String kind, Map<String, String> options) {
        if (isJournal(options) && !FROM_JOURNAL.contains(kind)) {
            throw new IllegalArgumentException(
                    "The training of (%s) does not learn from the journal. Maybe one of %s does, or bring a file."
                            .formatted(kind, new TreeSet<>(FROM_JOURNAL)));
        }
    }

    /** Invented rows, or the house's own sentences; a recommender invents its own orders. */
    private static boolean isShippedLesson(String kind, Map<String, String> options) {
        if (kind.equals("recommend")) {
            return false;
        }
        String data = options.getOrDefault("--data", Trainings.GENERATED);
        return Trainings.GENERATED.equals(data) || !options.containsKey("--map") && Trainings.isSentences(data);
    }

    private List<Report> train(String kind, Map<String, String> options) {
        requireKind(kind);
        if (options.containsKey("--map")) {
            throw new IllegalArgumentException(
                    "The option (--map) is not read by this training of (%s). Maybe leave it out, and name the columns as the catalogue does."
                            .formatted(kind));
        }
        Trainings trainings = new Trainings(
                Path.of(options.getOrDefault("--out", "var/models")),
                number(options, "--seed", SEED),
                Math.toIntExact(number(options, "--rows", ROWS)));
        String data = options.getOrDefault("--data", Trainings.GENERATED);
        return switch (kind) {
            case "churn" -> List.of(trainings.churn(data));
            case "propensity" -> List.of(trainings.propensity(data));
            default -> trainings.text(data);
        };
    }

    private void requireKind(String kind) {
        if (SHIPPED.contains(kind)) {
            return;
        }
        throw new IllegalArgumentException(
                kinds.named(kind).isPresent()
                        ? "The training of (%s) has no data. Maybe say --data FILE-or-FOLDER.".formatted(kind)
                        : "The kind of training (%s) is not known. Maybe churn, propensity or text; or with --data, one of %s."
                                .formatted(kind, kinds.names()));
    }

    private static long number(Map<String, String> options, String option, String otherwise) {
        String text = options.getOrDefault(option, otherwise);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "The option (%s %s) is not a whole number. Maybe write %s.".formatted(option, text, otherwise), e);
        }
    }

    private Map<String, String> options(List<String> args) {
        if (args.isEmpty()) {
            throw new IllegalArgumentException(
                    "The kind of training is missing. Maybe one of %s, such as: train churn --data generated --out var/models."
                            .formatted(kinds.names()));
        }
        if (args.size() % 2 == 0) {
            throw new IllegalArgumentException(
                    "The command (%s) is not complete. Maybe train churn --data generated --out var/models."
                            .formatted(String.join(" ", args)));
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.size(); i += 2) {
            if (!OPTIONS.contains(args.get(i))) {
                throw new IllegalArgumentException("The option (%s) is not known. Maybe one of %s."
                        .formatted(args.get(i), new TreeSet<>(OPTIONS)));
            }
            options.put(args.get(i), args.get(i + 1));
        }
        return options;
    }
}
