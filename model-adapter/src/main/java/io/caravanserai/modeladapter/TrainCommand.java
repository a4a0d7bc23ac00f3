package io.caravanserai.modeladapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingKinds;
import io.caravanserai.modeladapter.training.TrainingReport;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.Trainings;
import io.caravanserai.modeladapter.training.churn.FeatureSource;
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

/**
 * {@code train KIND --data DIR|FILE|generated [--map FILE] [--out DIR] [--report FILE] [--seed N] [--rows N] [--cache DIR]}. Shipped models
 * are taught again by {@code --data generated}; all other data teaches one of {@link TrainingKinds}.
 */
public final class TrainCommand {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Set<String> OPTIONS =
            Set.of("--data", "--map", "--out", "--report", "--seed", "--rows", "--cache");
    private static final String SEED = "20260101";
    private static final String ROWS = "40000";

    private final PrintStream screen;
    private final Phrases phrases;
    private final TrainingScreen training;
    private final TrainingKinds kinds;

    /**
     * @param phrases how to say what is wrong to who sits there
     * @param features what the hub knew of a customer at a past moment, for trainings from purchases
     */
    public TrainCommand(PrintStream screen, Phrases phrases, FeatureSource.InZone features) {
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
            Optional<TrainingKind> kind =
                    kinds.named(args.get(0)).filter(known -> !isShippedLesson(args.get(0), options));
            if (kind.isPresent()) {
                return teach(kind.get(), options);
            }
            List<TrainingReport> report = train(args.get(0), options);
            report.forEach(this::show);
            if (options.containsKey("--report")) {
                Files.writeString(
                        Path.of(options.get("--report")),
                        JSON.writeValueAsString(report.size() == 1 ? report.get(0) : report));
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
        Path map = Path.of(options.getOrDefault("--map", ""));
        Report report = kind.train(new TrainingRequest(
                Path.of(options.getOrDefault("--data", Trainings.GENERATED)),
                options.containsKey("--map") ? ColumnMap.read(map) : ColumnMap.none(),
                Path.of(options.getOrDefault("--out", "var/models")),
                number(options, "--seed", SEED),
                training::line,
                options.containsKey("--cache") ? Path.of(options.get("--cache")) : null));
        report.show(training);
        if (options.containsKey("--report")) {
            Files.writeString(Path.of(options.get("--report")), report.json());
        }
        return 0;
    }

    /** Invented rows, or the house's own sentences; a recommender invents its own orders. */
    private static boolean isShippedLesson(String kind, Map<String, String> options) {
        if (kind.equals("recommend")) {
            return false;
        }
        String data = options.getOrDefault("--data", Trainings.GENERATED);
        return Trainings.GENERATED.equals(data) || !options.containsKey("--map") && Trainings.isSentences(data);
    }

    private List<TrainingReport> train(String kind, Map<String, String> options) {
        Trainings trainings = new Trainings(
                Path.of(options.getOrDefault("--out", "var/models")),
                number(options, "--seed", SEED),
                Math.toIntExact(number(options, "--rows", ROWS)));
        String data = options.getOrDefault("--data", Trainings.GENERATED);
        return switch (kind) {
            case "churn" -> List.of(trainings.churn(data));
            case "propensity" -> List.of(trainings.propensity(data));
            case "text" -> trainings.text(data);
            default ->
                throw new IllegalArgumentException(
                        "The kind of training (%s) is not known. Maybe churn, propensity or text; or with --data, one of %s."
                                .formatted(kind, kinds.names()));
        };
    }

    private void show(TrainingReport report) {
        training.line("%s: %d rows, judged on %d that did not teach"
                .formatted(report.model(), report.rows(), report.holdout()));
        report.metrics().forEach((name, value) -> training.figure(name, "%.4f".formatted(value)));
        training.figure("onnx_difference", "%.1e".formatted(report.onnxDifference()));
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
