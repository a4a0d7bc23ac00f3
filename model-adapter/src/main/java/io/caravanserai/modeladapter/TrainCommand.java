package io.caravanserai.modeladapter;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.training.TrainingReport;
import io.caravanserai.modeladapter.training.Trainings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code train KIND --data DIR|FILE|generated --out DIR [--report FILE] [--seed N] [--rows N]}; kinds churn, propensity, text. */
public final class TrainCommand {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final Set<String> OPTIONS = Set.of("--data", "--out", "--report", "--seed", "--rows");
    private static final String SEED = "20260101";
    private static final String ROWS = "40000";

    private final PrintStream screen;

    public TrainCommand(PrintStream screen) {
        this.screen = screen;
    }

    /** For use without the hub. */
    public static void main(String[] args) {
        System.exit(new TrainCommand(System.out).run(List.of(args)));
    }

    /**
     * Trains, shows the figures and writes them where {@code --report} says.
     *
     * @return 0 when the model was written, 1 when its data is not in order, 2 when the command is not
     */
    public int run(List<String> args) {
        try {
            Map<String, String> options = options(args);
            List<TrainingReport> report = train(args.get(0), options);
            report.forEach(this::show);
            if (options.containsKey("--report")) {
                Files.writeString(
                        Path.of(options.get("--report")),
                        JSON.writeValueAsString(report.size() == 1 ? report.get(0) : report));
            }
            return 0;
        } catch (InvalidAssetException badData) {
            badData.problems().forEach(problem -> screen.println(problem.sentence()));
            return 1;
        } catch (IllegalArgumentException | IOException badCommand) {
            screen.println(badCommand.getMessage());
            return 2;
        }
    }

    private static List<TrainingReport> train(String kind, Map<String, String> options) {
        Trainings trainings = new Trainings(
                Path.of(options.getOrDefault("--out", "var/models")),
                Long.parseLong(options.getOrDefault("--seed", SEED)),
                Integer.parseInt(options.getOrDefault("--rows", ROWS)));
        String data = options.getOrDefault("--data", Trainings.GENERATED);
        return switch (kind) {
            case "churn" -> List.of(trainings.churn(data));
            case "propensity" -> List.of(trainings.propensity(data));
            case "text" -> trainings.text(data);
            default ->
                throw new IllegalArgumentException(
                        "The kind of training (%s) is not known. Maybe churn, propensity or text.".formatted(kind));
        };
    }

    private void show(TrainingReport report) {
        screen.printf(
                "%s: %d rows, judged on %d that did not teach%n", report.model(), report.rows(), report.holdout());
        report.metrics().forEach((name, value) -> screen.printf("  %-16s %.4f%n", name, value));
        screen.printf("  %-16s %.1e%n", "onnx difference", report.onnxDifference());
    }

    private static Map<String, String> options(List<String> args) {
        if (args.size() % 2 == 0) {
            throw new IllegalArgumentException(
                    "The command (%s) is not complete. Maybe train churn --data generated --out var/models."
                            .formatted(String.join(" ", args)));
        }
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i < args.size(); i += 2) {
            if (!OPTIONS.contains(args.get(i))) {
                throw new IllegalArgumentException(
                        "The option (%s) is not known. Maybe one of %s.".formatted(args.get(i), OPTIONS));
            }
            options.put(args.get(i), args.get(i + 1));
        }
        return options;
    }
}
