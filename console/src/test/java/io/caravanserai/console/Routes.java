package io.caravanserai.console;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which sample answers which request. */
final class Routes {

    private static final Map<String, String> FIXED = Map.of(
            "GET /me", "me",
            "GET /stats", "stats",
            "GET /catalogue", "catalogue",
            "GET /connectors", "connectors",
            "GET /problems", "problems",
            "POST /customers/search", "search",
            "GET /models", "models",
            "GET /models/churn@2/report", "model-report",
            "GET /models/text-en:intent/report", "said-report",
            "POST /quarantine/replay", "replay");

    private Routes() {}

    static Optional<String> sample(String request, String query, boolean replayed) {
        return Optional.ofNullable(FIXED.get(request)).or(() -> Optional.ofNullable(moving(request, query, replayed)));
    }

    private static @Nullable String moving(String request, String query, boolean replayed) {
        boolean second = query.contains("cursor=");
        if (request.endsWith("/explanations")) {
            return "explained";
        }
        if (request.endsWith("/importance")) {
            return "importance";
        }
        if (request.startsWith("GET /models/")) {
            return "last-page";
        }
        if (request.equals("GET /quarantine")) {
            return replayed ? "quarantine-replayed" : "quarantine";
        }
        if (request.endsWith("/timeline")) {
            return second ? "timeline-older" : "timeline";
        }
        if (request.equals("GET /customers") || request.equals("GET /decisions")) {
            return second ? "last-page" : request.substring("GET /".length());
        }
        if (request.startsWith("GET /customers/")) {
            return "customer";
        }
        if (request.endsWith("/explanation")) {
            return "explanation";
        }
        return request.startsWith("GET /decisions/") ? "decision" : null;
    }
}
