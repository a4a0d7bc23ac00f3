package io.caravanserai.routes.intake;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A gauge for each source; one that is not known yet is stopped. */
public final class HealthBoard {

    private final InstantSource clock;
    private final Map<String, SourceGauge> gauges = new ConcurrentHashMap<>();

    public HealthBoard(InstantSource clock) {
        this.clock = clock;
    }

    public SourceGauge of(String connector) {
        return gauges.computeIfAbsent(connector, name -> new SourceGauge(name, clock));
    }

    public List<ConnectorHealth> all() {
        return gauges.values().stream()
                .map(SourceGauge::read)
                .sorted(Comparator.comparing(ConnectorHealth::name))
                .toList();
    }

    public void forget(String connector) {
        gauges.remove(connector);
    }
}
