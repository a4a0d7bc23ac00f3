package io.caravanserai.modeladapter.training.churn;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.event.Event;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Features of the hub's catalogue as they would have been at a past moment. The app hands in what the profile room
 * computes, so that training and deciding cannot differ.
 */
@FunctionalInterface
public interface FeatureSource {

    /** Of one customer; events at the moment or later are not looked at. */
    Facts at(List<Event> events, Instant moment);

    /** A source that counts days in a zone. */
    @FunctionalInterface
    interface InZone {
        FeatureSource in(ZoneId zone);
    }
}
