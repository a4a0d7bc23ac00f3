package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Facts;
import java.util.List;
import java.util.Optional;

/** Whatever answers for a purpose at the moment. */
interface Scorer {

    /** Empty when it was retired meanwhile: ask the one that took over. */
    Optional<List<Said>> ask(List<Facts> rows);
}
