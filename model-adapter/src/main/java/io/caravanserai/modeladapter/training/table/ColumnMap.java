package io.caravanserai.modeladapter.training.table;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code --map}: how the columns of somebody's files are to be read. Every key may be left out.
 *
 * @param columns our name to theirs; a product of columns is written {@code Quantity * UnitPrice}
 * @param leaveOut their columns that must not teach: ids, leaks
 * @param types their column to {@code number} or {@code text}, where looking at the values would mislead
 * @param yes cells of the label column that mean yes
 * @param files which files of the folder, such as {@code transactions*.csv.gz}
 * @param separator of cells
 * @param header names of the columns where the files have none
 * @param quote of cells that hold separators; {@code none} where quotes are plain characters
 * @param zone of times written without one
 * @param settings what a kind of training wants to know besides, such as {@code quiet_days}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record ColumnMap(
        @Nullable Map<String, String> columns,
        @Nullable List<String> leaveOut,
        @Nullable Map<String, String> types,
        @Nullable List<String> yes,
        @Nullable String files,
        @Nullable String separator,
        @Nullable List<String> header,
        @Nullable String quote,
        @Nullable String zone,
        @Nullable Map<String, Object> settings) {

    private static final String TEST_SHARE = "test_share";
    private static final double LARGEST_TEST_SHARE = 0.5;

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public ColumnMap {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        leaveOut = leaveOut == null ? List.of() : List.copyOf(leaveOut);
        types = types == null ? Map.of() : Map.copyOf(types);
        yes = yes == null ? List.of("1", "1.0", "true", "yes", "Yes", "TRUE", "True", "YES", "是") : List.copyOf(yes);
        files = files == null ? "*.csv*" : files;
        separator = separator == null ? "," : separator;
        header = header == null ? List.of() : List.copyOf(header);
        quote = quote == null ? "\"" : quote;
        zone = zone == null ? "UTC" : zone;
        settings = settings == null ? Map.of() : Map.copyOf(settings);
    }

    /** Our own names for everything. */
    public static ColumnMap none() {
        return new ColumnMap(null, null, null, null, null, null, null, null, null, null);
    }

    /** The settings alone, days counted in this zone: all there is to say of data the hub already reads its own way. */
    public ColumnMap settingsIn(ZoneId days) {
        if (!equals(new ColumnMap(null, null, null, null, null, null, null, null, null, settings))) {
            throw new IllegalArgumentException(
                    "The map (--map) says how files are read, but the journal is read. Maybe keep only its settings.");
        }
        return new ColumnMap(null, null, null, null, null, null, null, null, days.getId(), settings);
    }

    /** @throws InvalidAssetException when it is not such a map */
    public static ColumnMap read(Path file) {
        try {
            ColumnMap map = YAML.readValue(Files.readAllBytes(file), ColumnMap.class);
            return map == null ? none() : map;
        } catch (JsonMappingException notAMap) {
            String advice =
                    "Maybe one of columns, leave_out, types, yes, files, separator, header, quote, zone, settings.";
            throw wrong(file, notAMap.getPathReference(), notAMap.getOriginalMessage(), "is not understood", advice);
        } catch (IOException unreadable) {
            throw wrong(file, "", unreadable.getMessage(), "kept the map from being read", "Maybe check --map.");
        }
    }

    /** Their name for one of our columns. */
    public String theirs(String ours) {
        return columns.getOrDefault(ours, ours);
    }

    public boolean names(String ours) {
        return columns.containsKey(ours);
    }

    public int setting(String name, int otherwise) {
        return Optional.ofNullable(settings.get(name))
                .map(ColumnMap::number)
                .orElse((double) otherwise)
                .intValue();
    }

    public double setting(String name, double otherwise) {
        return Optional.ofNullable(settings.get(name)).map(ColumnMap::number).orElse(otherwise);
    }

    /**
     * How much of the data examines what the rest taught; 0 where every row is examined once.
     *
     * @throws InvalidAssetException when it is less than the least, or more than half
     */
    public double testShare(double otherwise, double least) {
        double share = setting(TEST_SHARE, otherwise);
        if (share >= least && share <= LARGEST_TEST_SHARE) {
            return share;
        }
        throw new InvalidAssetException(new Problem(
                "--map",
                "settings, " + TEST_SHARE,
                String.valueOf(settings.get(TEST_SHARE)),
                "is not a share from %s to %s".formatted(least, LARGEST_TEST_SHARE),
                "Maybe 0.25 for a quarter."));
    }

    public String setting(String name, String otherwise) {
        return String.valueOf(settings.getOrDefault(name, otherwise));
    }

    private static Double number(Object value) {
        try {
            return Double.valueOf(String.valueOf(value));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "The setting (%s) of --map is not a number. Maybe write a plain number.".formatted(value),
                    notANumber);
        }
    }

    private static InvalidAssetException wrong(Path file, String place, String found, String expected, String advice) {
        return new InvalidAssetException(
                new Problem(String.valueOf(file.getFileName()), place, found, expected, advice));
    }
}
