package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.Passport;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A folder of models as this node sees it.
 *
 * @param purpose empty when the passport cannot be read at all
 * @param passport of the model that was admitted last, null before any was
 * @param admission null when no model is in use
 * @param pulse of its latest calls here, null when no model is in use
 * @param counts of all its calls here, null when no model is in use
 * @param beside what it said in the shadow, beside live decisions here
 * @param problems of the files as they are now; the last good model stays
 * @param card what people should know, as Markdown; empty when there is none
 */
public record ModelVersion(
        String folder,
        String purpose,
        @Nullable Passport passport,
        @Nullable Admission admission,
        @Nullable Pulse pulse,
        @Nullable CallCounts counts,
        Beside beside,
        List<Problem> problems,
        String card) {

    public ModelVersion {
        problems = List.copyOf(problems);
    }

    public boolean isAdmitted() {
        return admission != null;
    }

    Resident resident() {
        boolean isKnown = isAdmitted() && passport != null;
        return new Resident(folder, purpose, isKnown ? passport.about().version() : null, pulse);
    }
}
