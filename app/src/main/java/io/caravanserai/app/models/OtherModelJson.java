package io.caravanserai.app.models;

import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.Proof;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model without a roster as the API writes it.
 *
 * @param kind {@code text}, {@code text_head}, {@code text_graph}, {@code image} or {@code recommend}
 * @param state {@code trying}, {@code in_use}, {@code last_good} (its files are refused, those before them are in use) or
 *     {@code refused}
 * @param answers the question, empty when there are several
 * @param name and the other words of the passport are null while none is in use
 * @param content the first figures of a SHA-256 over its files
 * @param proof golden answers it agreed with, and the median of their readings here
 */
record OtherModelJson(
        String folder,
        String kind,
        String state,
        String answers,
        @Nullable String name,
        @Nullable String version,
        @Nullable Label title,
        @Nullable String owner,
        @Nullable String licence,
        @Nullable String trainingData,
        String content,
        @Nullable Proof proof,
        @Nullable Long budgetMicros,
        List<String> problems,
        String card) {

    private static final int NANOS_IN_A_MICRO = 1_000;

    static OtherModelJson of(OtherModel model) {
        var about = model.about();
        Duration budget = model.budget();
        return new OtherModelJson(
                model.folder(),
                model.kind().code(),
                model.state().code(),
                model.answers(),
                about == null ? null : about.name(),
                about == null ? null : about.version(),
                about == null ? null : about.title(),
                about == null ? null : about.owner(),
                about == null ? null : about.licence(),
                about == null ? null : about.trainingData(),
                model.content(),
                model.proof(),
                budget == null ? null : budget.toNanos() / NANOS_IN_A_MICRO,
                model.problems().stream().map(AskedIn.phrases()::sentence).toList(),
                model.card());
    }
}
