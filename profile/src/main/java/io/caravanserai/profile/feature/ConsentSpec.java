package io.caravanserai.profile.feature;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.customer.Consent;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A consent as yes or no.
 *
 * @param otherwise purpose that answers when nothing was ever said of this one; null means no
 */
record ConsentSpec(Entry entry, String purpose, @Nullable String otherwise) {

    boolean holds(Map<String, Consent> consents, Instant asOf) {
        Consent said = consents.get(purpose);
        if (said == null && otherwise != null) {
            said = consents.get(otherwise);
        }
        return said != null && !said.since().isAfter(asOf) && said.holdsAt(asOf);
    }
}
