package io.caravanserai.profile;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.feature.FactsReader;
import io.caravanserai.profile.feature.FeatureProgram;
import io.caravanserai.profile.feature.FeatureState;
import io.caravanserai.profile.store.Profile;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The catalogue's features as they would have been at a past moment, by the code that computes them for decisions, with the
 * attributes and consents told until then. For trainings, which must not see what came later.
 */
public final class FeatureReplay {

    private final FeatureProgram program;
    private final FactsReader reader;

    /** @param zone whose days the windows count */
    public FeatureReplay(FeatureCatalogue catalogue, ZoneId zone) {
        program = catalogue.file().program(zone);
        reader = new FactsReader(catalogue.file(), program, catalogue.catalogue());
    }

    /** @param events of one customer, in any order; those at the moment or later are not looked at */
    public Facts at(List<Event> events, Instant moment) {
        FeatureState state = program.newState();
        Profile said = new Profile();
        events.stream().filter(event -> event.time().isBefore(moment)).forEach(event -> {
            program.update(state, event);
            said.apply(event);
        });
        return reader.read(state, said.attributes(), said.consents(), moment);
    }
}
