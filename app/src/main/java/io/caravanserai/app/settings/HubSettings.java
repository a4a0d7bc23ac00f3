package io.caravanserai.app.settings;

import io.caravanserai.modeladapter.ModelSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything the environment can say. Read once, at the start.
 *
 * @param home where the hub keeps its state ({@code HUB_HOME})
 * @param assets folder that holds {@code connectors/}, {@code decision-tables/}, … ({@code HUB_ASSETS})
 * @param kafka bootstrap servers of your Kafka, null for the embedded broker ({@code HUB_KAFKA})
 * @param database your PostgreSQL, null for the embedded H2 file ({@code HUB_DB_URL})
 * @param decisionMaxAge an older event updates the profile only ({@code HUB_DECISION_MAX_AGE}, ISO-8601 or 24h)
 * @param playModelBudget how long a play waits for a model, whatever its passport says ({@code HUB_PLAY_MODEL_BUDGET})
 * @param decideOn event types that ask for a decision ({@code HUB_DECIDE_ON})
 * @param tables how decision tables are published ({@code HUB_TABLES_*})
 * @param models how models are watched ({@code HUB_MODELS_*})
 * @param environment the rest of it, for assets that name a variable ({@code llm.yaml})
 */
public record HubSettings(
        String bind,
        int port,
        Path home,
        Path assets,
        @Nullable String kafka,
        int kafkaPort,
        @Nullable Database database,
        @Nullable String adminPassword,
        ZoneId zone,
        Duration decisionMaxAge,
        Duration playModelBudget,
        Set<String> decideOn,
        int batch,
        int partitions,
        Tables tables,
        Models models,
        Map<String, String> environment) {

    public HubSettings {
        environment = Map.copyOf(environment);
    }

    /** Where PostgreSQL is and who we are there. */
    public record Database(String url, String user, String password) {

        @Override
        public String toString() {
            return "Database[" + url + "]";
        }
    }

    /**
     * How decision tables are published.
     *
     * @param autoPublish a workbook changed on disk comes into force by itself ({@code HUB_TABLES_AUTO_PUBLISH})
     * @param replayRequired nothing is proposed without a replay over past receipts ({@code HUB_TABLES_REPLAY_REQUIRED})
     * @param mostBytes of a workbook ({@code HUB_TABLES_MOST_BYTES})
     * @param mostRows of a sheet ({@code HUB_TABLES_MOST_ROWS})
     * @param mostColumns of a sheet ({@code HUB_TABLES_MOST_COLUMNS})
     */
    public record Tables(boolean autoPublish, boolean replayRequired, int mostBytes, int mostRows, int mostColumns) {}

    /**
     * How models are watched.
     *
     * @param examineEvery how often they are asked about past decisions again ({@code HUB_MODELS_EXAMINE_EVERY})
     * @param quiet a customer who buys nothing for so long has left ({@code HUB_MODELS_QUIET})
     * @param returnFailures percent of failed calls at which the last good version comes back, 0 for never
     *     ({@code HUB_MODELS_RETURN_FAILURES})
     * @param returnLatency the same, percent of the time budget ({@code HUB_MODELS_RETURN_LATENCY})
     * @param returnPsi the same, hundredths of the score's PSI ({@code HUB_MODELS_RETURN_PSI})
     * @param explainPercent of the decisions whose scores are explained without being asked, 0 for none
     *     ({@code HUB_MODELS_EXPLAIN_PERCENT})
     * @param autoPromote changed files of a champion's folder take its place without a second person
     *     ({@code HUB_MODELS_AUTO_PROMOTE})
     * @param mostMemory mebibytes outside the heap above which a model is not admitted ({@code HUB_MODELS_MEMORY})
     */
    public record Models(
            Duration examineEvery,
            Duration quiet,
            int returnFailures,
            int returnLatency,
            int returnPsi,
            int explainPercent,
            boolean autoPromote,
            int mostMemory) {

        /** What a model may take from the hub. */
        public ModelSettings limits() {
            return ModelSettings.standard().withMostMemory(mostMemory);
        }
    }

    private static final int MOST_MEBIBYTES = 1 << 20;
    private static final int FIVE_MEGABYTES = 5 << 20;
    private static final String DECIDE_ON = "complaint,call,social_comment,refund,purchase,browse";

    /** The demo is one person's: a workbook or a model they save comes into force, unless the environment says otherwise. */
    public static HubSettings ofTheDemo(Map<String, String> environment) {
        Map<String, String> all =
                new HashMap<>(Map.of("HUB_TABLES_AUTO_PUBLISH", "true", "HUB_MODELS_AUTO_PROMOTE", "true"));
        all.putAll(environment);
        return from(all);
    }

    public static HubSettings from(Map<String, String> environment) {
        Variables variables = new Variables(environment);
        HubSettings settings = new HubSettings(
                variables.text("HUB_BIND", "127.0.0.1"),
                variables.whole("HUB_PORT", 8080, 1, 65535),
                variables.path("HUB_HOME", "var"),
                variables.path("HUB_ASSETS", "."),
                variables.optional("HUB_KAFKA").orElse(null),
                variables.whole("HUB_KAFKA_PORT", 19092, 1, 65535),
                database(variables).orElse(null),
                variables.optional("HUB_ADMIN_PASSWORD").orElse(null),
                variables.zone("HUB_ZONE"),
                variables.duration("HUB_DECISION_MAX_AGE", "24h"),
                variables.duration("HUB_PLAY_MODEL_BUDGET", "60s"),
                variables.words("HUB_DECIDE_ON", DECIDE_ON),
                variables.whole("HUB_BATCH", 500, 1, 10_000),
                variables.whole("HUB_PARTITIONS", 1, 1, 1_000),
                tables(variables),
                models(variables),
                environment);
        variables.problems().throwIfAny();
        return settings;
    }

    private static Tables tables(Variables variables) {
        return new Tables(
                variables.yesNo("HUB_TABLES_AUTO_PUBLISH", false),
                variables.yesNo("HUB_TABLES_REPLAY_REQUIRED", true),
                variables.whole("HUB_TABLES_MOST_BYTES", FIVE_MEGABYTES, 1_000, 10 * FIVE_MEGABYTES),
                variables.whole("HUB_TABLES_MOST_ROWS", 20_000, 1, 100_000),
                variables.whole("HUB_TABLES_MOST_COLUMNS", 64, 1, 200));
    }

    private static Models models(Variables variables) {
        return new Models(
                variables.duration("HUB_MODELS_EXAMINE_EVERY", "60s"),
                variables.duration("HUB_MODELS_QUIET", "90d"),
                variables.whole("HUB_MODELS_RETURN_FAILURES", 20, 0, 100),
                variables.whole("HUB_MODELS_RETURN_LATENCY", 100, 0, 1_000),
                variables.whole("HUB_MODELS_RETURN_PSI", 50, 0, 1_000),
                variables.whole("HUB_MODELS_EXPLAIN_PERCENT", 1, 0, 100),
                variables.yesNo("HUB_MODELS_AUTO_PROMOTE", false),
                variables.whole("HUB_MODELS_MEMORY", ModelSettings.MOST_MEBIBYTES, 1, MOST_MEBIBYTES));
    }

    private static Optional<Database> database(Variables variables) {
        return variables
                .optional("HUB_DB_URL")
                .map(url -> new Database(
                        url, variables.text("HUB_DB_USER", "postgres"), variables.text("HUB_DB_PASSWORD", "")));
    }

    public Path asset(String folder) {
        return assets.resolve(folder);
    }

    public Path state(String name) {
        return home.resolve(name);
    }

    @Override
    public String toString() {
        return "HubSettings[" + bind + ":" + port + ", home " + home + "]";
    }
}
