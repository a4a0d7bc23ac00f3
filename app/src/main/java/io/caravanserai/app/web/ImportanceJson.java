package io.caravanserai.app.web;

import io.caravanserai.domain.catalogue.Label;
import java.util.List;

/** What moves a model's scores, as the API writes it. */
record ImportanceJson(String purpose, String model, String version, String method, int rows, List<Weight> weights) {

    /** @param meanShare mean size of the effect, in probability */
    record Weight(String feature, Label label, double meanShare) {}
}
