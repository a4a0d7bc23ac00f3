package io.caravanserai.domain.model;

import java.util.List;
import java.util.Optional;

/** Reads texts. Bounded: what cannot be understood in time is empty and can be understood later. */
public interface Understander {

    /** One answer a text, order kept. */
    List<Optional<Understanding>> understand(List<String> texts);
}
