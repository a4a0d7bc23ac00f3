package io.caravanserai.app.models;

import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.modeladapter.EncoderCard;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.Proof;
import io.caravanserai.modeladapter.Pulse;
import io.caravanserai.modeladapter.SideBySide;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model of texts, pictures or recommendations as the API writes it.
 *
 * @param kind {@code text}, {@code text_head}, {@code text_graph}, {@code encoder}, {@code image} or {@code recommend}
 * @param state {@code shadow}, {@code champion} or {@code retired}; {@code trying} or {@code refused} where it stands nowhere; of an
 *     encoder {@code in_use} or, while no head stands on it, {@code admitted}
 * @param files {@code trying}, {@code admitted}, {@code last_good} (its files are refused, those before them are held) or
 *     {@code refused}
 * @param answers the question, empty when there are several
 * @param name and the other words of the passport are null while none is held
 * @param content the first figures of a SHA-256 over its files
 * @param proof golden answers it agreed with, and the median of their readings here
 * @param encoder what people who train heads should know of an encoder; null for other kinds
 * @param beside what it said in the shadow beside the one in use, on this node
 */
record OtherModelJson(
        String folder,
        String purpose,
        String kind,
        String state,
        String files,
        @Nullable Instant since,
        @Nullable String who,
        @Nullable String proposedBy,
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
        @Nullable Pulse pulse,
        SideBySide beside,
        List<String> problems,
        String card,
        @Nullable EncoderCard encoder) {

    private static final int NANOS_IN_A_MICRO = 1_000;

    static OtherModelJson of(OtherModel model, @Nullable ModelStanding standing) {
        var about = model.about();
        Duration budget = model.budget();
        return new OtherModelJson(
                model.folder(),
                model.purpose(),
                model.kind().code(),
                standing == null ? state(model) : standing.state().code(),
                model.state().code(),
                standing == null ? null : standing.since(),
                standing == null ? null : standing.who(),
                standing == null ? null : standing.proposedBy(),
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
                model.pulse(),
                model.beside(),
                model.problems().stream().map(AskedIn.phrases()::sentence).toList(),
                model.card(),
                model.encoder());
    }

    /** An encoder is on no roster: heads choose it. Others are not on it yet, or were never let in. */
    private static String state(OtherModel model) {
        EncoderCard encoder = model.encoder();
        if (encoder != null && model.state() != OtherModel.State.TRYING) {
            return encoder.heads().isEmpty() ? "admitted" : "in_use";
        }
        return model.state() == OtherModel.State.REFUSED ? "refused" : "trying";
    }
}
