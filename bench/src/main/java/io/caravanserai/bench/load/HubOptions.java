package io.caravanserai.bench.load;

import io.caravanserai.testkit.TestPostgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the hub under load is started. */
final class HubOptions {

    enum Database {
        h2,
        postgres
    }

    @Option(
            names = "--db",
            defaultValue = "h2",
            description = "h2 (a file) or postgres (a real server). ${DEFAULT-VALUE}")
    private Database database = Database.h2;

    @Option(names = "--heap", defaultValue = "1g", description = "Largest heap of the hub. ${DEFAULT-VALUE}")
    private String heap = "1g";

    @Option(names = "--profile", paramLabel = "FILE.jfr", description = "Record a flight of the hub.")
    private @Nullable Path flight;

    @Option(names = "--java", paramLabel = "OPTION", description = "More options of its Java, as in HUB_JAVA_OPTS.")
    private List<String> moreOfJava = List.of();

    @Option(names = "--env", paramLabel = "NAME=VALUE", description = "More HUB_* settings.")
    private Map<String, String> more = Map.of();

    RunningHub start() {
        return RunningHub.start(javaOptions(), environment());
    }

    Database database() {
        return database;
    }

    /** The same as {@code ./run} has. */
    private List<String> javaOptions() {
        List<String> options = new ArrayList<>(List.of("-Xmx" + heap, "-XX:+UseParallelGC", "-Dfile.encoding=UTF-8"));
        options.addAll(moreOfJava);
        if (flight != null) {
            options.add(
                    "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + flight.toAbsolutePath());
        }
        return options;
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(more);
        if (database == Database.postgres) {
            environment.put("HUB_DB_URL", TestPostgres.freshDatabase());
            environment.put("HUB_DB_USER", "postgres");
            environment.put("HUB_DB_PASSWORD", "postgres");
        }
        return environment;
    }
}
