package io.caravanserai.app.models;

import io.caravanserai.modeladapter.life.Drift;
import io.caravanserai.modeladapter.life.VersionReport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.stream.Stream;

/** Drift as {@code /actuator/metrics/caravanserai.model.psi} tells it, by model folder and feature; one more name, score. */
public final class ModelGauges {

    private final MultiGauge psi;

    public ModelGauges(MeterRegistry registry) {
        psi = MultiGauge.builder("caravanserai.model.psi")
                .description("Population stability index against the training data: watch from 0.1, alarm from 0.25")
                .register(registry);
    }

    public void tell(List<VersionReport> reports) {
        psi.register(reports.stream().flatMap(ModelGauges::rows).toList(), true);
    }

    private static Stream<MultiGauge.Row<?>> rows(VersionReport report) {
        return Stream.concat(Stream.ofNullable(report.score()), report.features().stream())
                .map(drift -> row(report.folder(), drift));
    }

    private static MultiGauge.Row<?> row(String folder, Drift drift) {
        return MultiGauge.Row.of(Tags.of("model", folder, "feature", drift.name()), drift.psi());
    }
}
