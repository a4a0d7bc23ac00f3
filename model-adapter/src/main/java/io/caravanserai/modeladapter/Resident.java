package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a model, of whatever kind, as its life sees it.
 *
 * @param version of the passport that was admitted, null while none is
 * @param pulse of its latest calls here, null while it is not asked
 */
public record Resident(String folder, String purpose, @Nullable String version, @Nullable Pulse pulse) {

    public boolean isAdmitted() {
        return version != null;
    }

    public boolean isFormer() {
        return ModelStanding.isFormer(folder);
    }
}
