package io.caravanserai.app.models;

import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.modeladapter.Admission;
import io.caravanserai.modeladapter.Beside;
import io.caravanserai.modeladapter.CallCounts;
import io.caravanserai.modeladapter.ModelVersion;
import io.caravanserai.modeladapter.Pulse;
import io.caravanserai.modeladapter.passport.Passport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model as the API writes it.
 *
 * @param name and the other words of the passport are null while no model of the folder is in use
 * @param state {@code shadow}, {@code challenger}, {@code champion} or {@code retired}; {@code refused} when it was never let in
 * @param counts questions that came to it on this node, and how many of them shared a call
 * @param beside what it said in the shadow, beside live decisions of this node
 * @param card Markdown, empty when there is none
 * @param problems sentences about its files as they are now
 */
record ModelJson(
        String folder,
        String purpose,
        String state,
        double share,
        @Nullable Instant since,
        @Nullable String who,
        @Nullable String proposedBy,
        @Nullable String name,
        @Nullable String version,
        @Nullable Label title,
        @Nullable String owner,
        @Nullable String licence,
        @Nullable String trainingData,
        @Nullable Boolean hasReference,
        @Nullable Admission admission,
        @Nullable Pulse pulse,
        @Nullable CallCounts counts,
        Beside beside,
        List<String> problems,
        String card) {

    static ModelJson of(ModelVersion version, @Nullable ModelStanding standing) {
        Passport passport = version.passport();
        var about = passport == null ? null : passport.about();
        return new ModelJson(
                version.folder(),
                version.purpose(),
                standing == null ? "refused" : standing.state().code(),
                standing == null ? 0 : standing.share(),
                standing == null ? null : standing.since(),
                standing == null ? null : standing.who(),
                standing == null ? null : standing.proposedBy(),
                about == null ? null : about.name(),
                about == null ? null : about.version(),
                about == null ? null : about.title(),
                about == null ? null : about.owner(),
                about == null ? null : about.licence(),
                about == null ? null : about.trainingData(),
                passport == null ? null : passport.reference() != null,
                version.admission(),
                version.pulse(),
                version.counts(),
                version.beside(),
                version.problems().stream().map(AskedIn.phrases()::sentence).toList(),
                version.card());
    }
}
