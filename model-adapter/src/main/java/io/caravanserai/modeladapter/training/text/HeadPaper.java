package io.caravanserai.modeladapter.training.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.modeladapter.passport.EncoderPin;
import io.caravanserai.modeladapter.passport.LabelPassport;
import io.caravanserai.modeladapter.passport.LabelPassportReader;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.paper.PeoplesWork;
import io.caravanserai.modeladapter.training.paper.Report;
import io.caravanserai.modeladapter.training.paper.WorkFolder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The folder of a head, written so that the hub takes it in: passport, graph, golden answers, card, report. */
final class HeadPaper {

    private static final List<String> LIMITS = List.of(
            "It knows texts like those of its training data, of that time and trade.",
            "Irony is read literally.",
            "It must not be used to judge a person, only to choose how to answer.");

    private final TextLesson lesson;
    private final WorkFolder folder;
    private final String source;
    private final TextMap settings;
    private final EncoderPin encoder;
    private final byte[] yaml;

    /**
     * What the training came to.
     *
     * @param unseen probabilities of rows by heads that had not seen them
     */
    record Judgement(double[] thresholds, double[][] unseen) {}

    /** @param encoder what read its texts */
    HeadPaper(TrainingRequest request, TextLesson lesson, EncoderPin encoder, Judgement judgement) {
        this.lesson = lesson;
        this.settings = new TextMap(request.map());
        this.source = request.dataName();
        this.encoder = encoder;
        folder = new WorkFolder(request.out()
                .resolve("text-" + lesson.script().code())
                .resolve("heads")
                .resolve(name()));
        yaml = passportSheet(judgement);
    }

    LabelPassport passport() {
        return LabelPassportReader.read(name() + "/model.yaml", name(), yaml);
    }

    void write(byte[] onnx, String golden, Report report) {
        LabelPassport passport = passport();
        folder.write(passport.file(), onnx);
        folder.write(passport.golden(), golden);
        folder.write("model.yaml", yaml);
        folder.write("card.md", card(report));
        folder.write("training.json", report.json());
        report.wrote(folder.path().toString());
    }

    private String name() {
        return lesson.answers().replace('_', '-');
    }

    private byte[] passportSheet(Judgement judgement) {
        ObjectNode sheet = PeoplesWork.emptySheet();
        sheet.put("kind", "text-head").put("name", name()).put("version", "1.0.0");
        sheet.put("purpose", "text-head");
        sheet.putObject("title").put("zh", lesson.answers()).put("en", lesson.answers());
        sheet.put("owner", "to be named").put("licence", "LicenseRef-as-the-training-data");
        ObjectNode training = sheet.putObject("training")
                .put("data", "%d texts of %s".formatted(lesson.rows().size(), source))
                .put("window", "as of the labels of the data")
                .put("command", command());
        if (settings.isInvented()) {
            training.put("invented", true);
        }
        sheet.put("intended_use", "What a text says of its writer, as a fact for decision tables and features.");
        ArrayNode limits = sheet.putArray("limits");
        LIMITS.forEach(limits::add);
        sheet.put("file", "model.onnx").put("golden", "golden.csv");
        sheet.put("script", lesson.script().code()).put("encoder", encoder.name());
        if (encoder.version() != null) {
            sheet.put("encoder_version", encoder.version());
        }
        sheet.put("encoder_content", encoder.content());
        sheet.put("answers", lesson.answers()).put("reads", lesson.turns() ? "turns" : "text");
        sheet.put("says", lesson.link() == Link.ONE_OF ? "one_of" : "each");
        ArrayNode classes = sheet.putArray("classes");
        lesson.classes().forEach(classes::add);
        ArrayNode each = sheet.putArray("thresholds");
        Arrays.stream(judgement.thresholds())
                .map(one -> Math.max(1e-4, Math.round(one * 1e4) / 1e4))
                .forEach(each::add);
        sheet.put("gram_bits", settings.gramBits()).put("fallback", "understand_later");
        SaidSheet.put(sheet, lesson, judgement);
        return PeoplesWork.kept(
                sheet,
                folder.read("model.yaml"),
                "Passport, written by ./run train text. Owner, licence, title and use are yours to write; they stay.");
    }

    private String command() {
        String on = encoder.version() == null ? "" : " --encoder " + encoder.name();
        return "./run train text --data %s --map MAP.yaml%s".formatted(source, on);
    }

    private String card(Report report) {
        String figures = report.metrics().entrySet().stream()
                .map(metric -> "| %s | %s |".formatted(metric.getKey(), metric.getValue()))
                .collect(Collectors.joining("\n"));
        String limits = LIMITS.stream().map(limit -> "- " + limit).collect(Collectors.joining("\n"));
        return """
                # %s

                Says of a text: %s.

                - **Reads** texts in `%s` with the encoder %s and by their grams; the log-odds of the two are added.
                - **Learned from** %d texts of %s. Again: `%s`.
                - **When it is missing** its question stays unanswered, and the event goes on.

                | figure | on rows that did not teach (95 %% interval) |
                | --- | --- |
                %s

                ## Limits

                %s
                """
                .formatted(
                        lesson.answers(),
                        String.join(", ", lesson.classes()),
                        lesson.script().code(),
                        encoder.name(),
                        lesson.rows().size(),
                        source,
                        command(),
                        figures,
                        limits);
    }
}
