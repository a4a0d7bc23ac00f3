package io.caravanserai.app.web;

import io.caravanserai.app.asked.ProblemJson;
import io.caravanserai.domain.memory.Quarantine;
import io.caravanserai.domain.memory.QuarantinedSignal;
import io.caravanserai.routes.intake.QuarantineReplay;
import io.caravanserai.routes.intake.ReplayResult;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Signals that could not become events, and their second try. */
@RestController
class QuarantineController {

    private static final int PREVIEW = 2_000;

    private final Quarantine quarantine;
    private final QuarantineReplay replay;

    QuarantineController(Quarantine quarantine, QuarantineReplay replay) {
        this.quarantine = quarantine;
        this.replay = replay;
    }

    record SignalJson(String key, String connector, String place, Instant since, ProblemJson problem, String raw) {

        static SignalJson of(QuarantinedSignal kept) {
            byte[] bytes = kept.signal().bytes();
            return new SignalJson(
                    kept.key(),
                    kept.signal().connector(),
                    kept.signal().place(),
                    kept.since(),
                    ProblemJson.of(kept.problem()),
                    new String(bytes, 0, Math.min(bytes.length, PREVIEW), StandardCharsets.UTF_8));
        }
    }

    record ReplayJson(@Nullable List<String> keys, @Nullable String connector) {}

    record StillJson(String key, ProblemJson problem) {}

    record ReplayedJson(int replayed, List<StillJson> still) {

        static ReplayedJson of(ReplayResult result) {
            return new ReplayedJson(
                    result.replayed(),
                    result.still().stream()
                            .map(one -> new StillJson(one.key(), ProblemJson.of(one.problem())))
                            .toList());
        }
    }

    @GetMapping("/api/v1/quarantine")
    PageJson<SignalJson> list(
            @RequestParam(required = false) @Nullable String connector,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return PageJson.of(quarantine.list(connector, cursor, PageJson.bounded(limit)), SignalJson::of);
    }

    @PostMapping("/api/v1/quarantine/replay")
    ReplayedJson replay(@RequestBody ReplayJson request) {
        if (request.keys() != null) {
            return ReplayedJson.of(replay.replay(request.keys()));
        }
        if (request.connector() != null) {
            return ReplayedJson.of(replay.replayAllOf(request.connector()));
        }
        throw new BadRequestException("body", "{}", "names nothing", "Send keys, or a connector.");
    }
}
