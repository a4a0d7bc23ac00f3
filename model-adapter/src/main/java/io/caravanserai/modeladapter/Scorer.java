package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.model.Score;
import java.util.List;
import java.util.Optional;

/** Whatever answers for a purpose at the moment. */
interface Scorer {

    /** Empty when it was retired meanwhile: ask the one that took over. */
    Optional<List<Score>> score(List<Facts> rows);
}
