package io.caravanserai.modeladapter.training;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.FactsCsv;
import io.caravanserai.modeladapter.passport.LabelledRow;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.Sentence;
import io.caravanserai.modeladapter.text.SentenceFile;
import io.caravanserai.modeladapter.training.paper.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The trainings there are, each from invented rows ({@code generated}) or from CSV files. */
public final class Trainings {

    public static final String GENERATED = "generated";

    private final Path out;
    private final long seed;
    private final int generatedRows;

    /**
     * Trainings into one folder of models.
     *
     * @param out folder of models; each training writes its own folder there
     * @param generatedRows how many rows to invent
     */
    public Trainings(Path out, long seed, int generatedRows) {
        this.out = out;
        this.seed = seed;
        this.generatedRows = generatedRows;
    }

    /**
     * Who leaves.
     *
     * @throws InvalidAssetException when the data cannot be read
     */
    public Report churn(String data) {
        TabularTraining training = new TabularTraining(new ModelWorkshop("churn", out), seed);
        return training.run(
                said(data),
                isGenerated(data),
                isGenerated(data)
                        ? new StoryBook(training.catalogue(), seed).churn(generatedRows)
                        : labelled(training, Path.of(data)));
    }

    /**
     * Who accepts what.
     *
     * @throws InvalidAssetException when the data cannot be read
     */
    public Report propensity(String data) {
        TabularTraining training = new TabularTraining(new ModelWorkshop("offer-propensity", out), seed);
        return training.run(
                said(data),
                isGenerated(data),
                isGenerated(data)
                        ? new StoryBook(training.catalogue(), seed).propensity(generatedRows)
                        : labelled(training, Path.of(data)));
    }

    /**
     * One model a script for which the folder has sentences: {@code zh.csv}, {@code en.csv}.
     *
     * @throws InvalidAssetException when they cannot be read
     */
    public List<Report> text(String data) {
        List<Report> reports = new ArrayList<>();
        for (Script script : Script.values()) {
            Path file = Path.of(data).resolve(script.code() + ".csv");
            if (Files.exists(file)) {
                TextTraining training = new TextTraining(new ModelWorkshop("text-" + script.code(), out), seed);
                reports.add(training.run(script, String.valueOf(file.getFileName()), sentences(file)));
            }
        }
        if (reports.isEmpty()) {
            throw notThere(data);
        }
        return reports;
    }

    /** Whether the folder holds sentences with emotion, sentiment and topic. */
    public static boolean isSentences(String data) {
        return Arrays.stream(Script.values())
                .anyMatch(script -> Files.exists(Path.of(data).resolve(script.code() + ".csv")));
    }

    private static List<Sentence> sentences(Path file) {
        Problems problems = new Problems(file.toString());
        try {
            List<Sentence> sentences = SentenceFile.read(Files.readAllBytes(file), problems);
            problems.throwIfAny();
            return sentences;
        } catch (IOException unreadable) {
            throw notThere(file.toString());
        }
    }

    private static InvalidAssetException notThere(String data) {
        return new InvalidAssetException(
                new Problem(data, "", "nothing readable", "is where training data should be", "Maybe check --data."));
    }

    private static boolean isGenerated(String data) {
        return GENERATED.equals(data);
    }

    /** A report names the data, not the machine it lay on. */
    private static String said(String data) {
        return isGenerated(data) ? data : String.valueOf(Path.of(data).getFileName());
    }

    private static List<LabelledRow> labelled(TabularTraining training, Path data) {
        List<LabelledRow> rows = new ArrayList<>();
        for (Path file : csvFiles(data)) {
            Problems problems = new Problems(file.toString());
            try (InputStream in = Files.newInputStream(file)) {
                rows.addAll(FactsCsv.labelled(training.catalogue()).read(in, problems));
            } catch (IOException unreadable) {
                problems.add("", unreadable.getMessage(), "kept the file from being read", "Maybe check the path.");
            }
            problems.throwIfAny();
        }
        return rows;
    }

    private static List<Path> csvFiles(Path data) {
        if (Files.isRegularFile(data)) {
            return List.of(data);
        }
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException notThere) {
            throw new InvalidAssetException(new Problem(
                    data.toString(),
                    "",
                    "nothing readable",
                    "is where training data should be",
                    "Maybe check --data."));
        }
    }
}
