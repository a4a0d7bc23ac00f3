package io.caravanserai.domain.model;

import io.caravanserai.domain.decision.Receipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What became of past decisions, so that models can be examined on them. Every answer is bounded. */
public interface Hindsight {

    /** The decisions taken last. */
    List<Receipt> latest(int most);

    /** The decisions answered last, and whether the customer accepted. A decision counts once. */
    List<Answered> accepted(int most);

    /**
     * The last decisions that are at least so long ago, one a customer, and whether the customer bought nothing in that time
     * after them.
     */
    List<Answered> silent(Instant now, Duration quiet, int most);
}
