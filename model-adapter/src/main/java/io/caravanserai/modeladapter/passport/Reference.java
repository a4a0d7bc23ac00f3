package io.caravanserai.modeladapter.passport;

import java.util.Map;

/**
 * What a model saw when it was taught; drift is measured against it.
 *
 * @param rows how many rows the shares were counted over
 * @param score how its scores were spread
 * @param features by catalogue name, as they are before any transform; an absent number counts as the passport's
 *     {@code missing}
 */
public record Reference(int rows, Bins score, Map<String, Bins> features) {

    public Reference {
        features = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(features));
    }
}
