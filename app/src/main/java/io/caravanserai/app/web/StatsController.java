package io.caravanserai.app.web;

import io.caravanserai.domain.memory.Stats;
import io.caravanserai.domain.memory.StatsReader;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The durable counts. */
@RestController
class StatsController {

    private final StatsReader stats;

    StatsController(StatsReader stats) {
        this.stats = stats;
    }

    record StatsJson(
            long signals,
            long events,
            long duplicates,
            long quarantined,
            long customers,
            Map<String, Long> decisions,
            long rulesOnly,
            Map<String, Long> processesStarted) {}

    @GetMapping("/api/v1/stats")
    StatsJson read() {
        Stats now = stats.read();
        return new StatsJson(
                now.signals(),
                now.events(),
                now.duplicates(),
                now.quarantined(),
                now.customers(),
                now.decisions(),
                now.rulesOnly(),
                now.processesStarted());
    }
}
