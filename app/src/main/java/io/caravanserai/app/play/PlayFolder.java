package io.caravanserai.app.play;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.problem.SyntaxError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code play.yaml} says: which files are delivered through which connectors. */
public record PlayFolder(Path folder, Label title, List<Feed> feeds, List<String> withoutModels) {

    /**
     * One file of signals.
     *
     * @param connector a name in {@code connectors/}, or in the play's own {@code connectors/}
     * @param file below the play's folder, or null
     * @param data below the folder given with {@code --data}, or null
     * @param join adds the columns of another file to each record of a CSV, which then reads as JSON lines; or null
     * @param clock for sets whose records carry no time: the n-th happens at start + n x step
     */
    record Feed(
            String connector,
            @Nullable String file,
            @Nullable String data,
            @Nullable Join join,
            @Nullable PlayClock clock) {}

    /** A CSV below {@code --data} whose rows are found by the value of a column that both files have. */
    record Join(String data, String on) {}

    record PlayClock(Instant start, Duration step) {}

    private record Sheet(
            Label title, List<Feed> feeds, @JsonProperty("without_models") @Nullable List<String> withoutModels) {}

    private static final JsonMapper YAML = JsonMapper.builder(new YAMLFactory())
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** @throws InvalidAssetException when the folder has no readable {@code play.yaml} */
    public static PlayFolder read(Path folder) {
        Path file = folder.resolve("play.yaml");
        requireThere(folder, file);
        Sheet sheet = sheet(file);
        if (sheet.title() == null || sheet.feeds() == null) {
            throw new InvalidAssetException(unreadable(file, "", "title or feeds missing"));
        }
        checkFeeds(file, sheet.feeds());
        List<String> without = sheet.withoutModels() == null ? List.of() : sheet.withoutModels();
        return new PlayFolder(folder, sheet.title(), List.copyOf(sheet.feeds()), List.copyOf(without));
    }

    private static void requireThere(Path folder, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new InvalidAssetException(new Problem(
                    file.toString(),
                    "",
                    folder.toString(),
                    "holds no play.yaml",
                    "Maybe name a folder such as examples/demo."));
        }
    }

    private static Sheet sheet(Path file) {
        try {
            return YAML.readValue(file.toFile(), Sheet.class);
        } catch (JsonProcessingException e) {
            SyntaxError error = SyntaxError.read(said(e), place(e));
            throw new InvalidAssetException(unreadable(file, error.place(), error.found()));
        } catch (IOException e) {
            throw new InvalidAssetException(
                    new Problem(file.toString(), "", e.getMessage(), "cannot be read", "Check its permissions."));
        }
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? ""
                : SyntaxError.at(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }

    /** Of a key nobody knows its name only: Jackson goes on about Java classes. */
    private static String said(JsonProcessingException e) {
        return e instanceof UnrecognizedPropertyException unknown ? unknown.getPropertyName() : e.getOriginalMessage();
    }

    @SuppressWarnings("NullAway") // what YAML leaves out is null, whatever the record says
    private static void checkFeeds(Path file, List<Feed> feeds) {
        Problems problems = new Problems(file.toString());
        for (int index = 0; index < feeds.size(); index++) {
            Feed feed = feeds.get(index);
            String place = "feeds, number " + (index + 1);
            if (feed.connector() == null) {
                problems.add(place, feed.file() == null ? feed.data() : feed.file(), "has no connector", "Name one.");
            }
            if ((feed.file() == null) == (feed.data() == null)) {
                problems.add(place, feed.connector(), "does not name one file", "Give either file or data.");
            }
            if (feed.join() != null && feed.data() == null) {
                problems.add(place, feed.connector(), "joins a file of the play", "Only data can be joined with data.");
            }
        }
        problems.throwIfAny();
    }

    private static Problem unreadable(Path file, String place, String found) {
        return new Problem(
                file.toString(),
                place,
                found,
                "is not a play",
                "It needs a title (zh, en) and feeds, each with a connector and a file or data.");
    }
}
