package io.caravanserai.profile.feature;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.Consent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Fills features, attributes and consents into facts of the whole house's catalogue; slots are looked up once. */
public final class FactsReader {

    private final Catalogue catalogue;
    private final FeatureProgram program;
    private final List<BoundFeature> features;
    private final List<BoundAttribute> attributes;
    private final List<BoundConsent> consents;

    /** @throws IllegalArgumentException when the catalogue lacks an entry of the file */
    public FactsReader(CatalogueFile file, FeatureProgram program, Catalogue catalogue) {
        this.catalogue = catalogue;
        this.program = program;
        this.features = file.features().stream()
                .map(spec -> new BoundFeature(spec, slot(spec.entry()), program.placeOf(spec)))
                .toList();
        this.attributes = file.attributes().stream()
                .map(spec -> new BoundAttribute(spec, slot(spec.entry())))
                .toList();
        this.consents = file.consents().stream()
                .map(spec -> new BoundConsent(spec, slot(spec.entry())))
                .toList();
    }

    private int slot(Entry entry) {
        return catalogue.slot(entry.name());
    }

    public Facts read(FeatureState state, Map<String, Object> said, Map<String, Consent> consented, Instant asOf) {
        Facts facts = new Facts(catalogue);
        int today = program.day(asOf);
        features.forEach(feature -> feature.fill(facts, state, said, today));
        attributes.forEach(attribute -> attribute.fill(facts, said, LocalDate.ofEpochDay(today)));
        consents.forEach(consent -> facts.setAt(consent.slot, consent.spec.holds(consented, asOf)));
        return facts;
    }

    /** Names of what {@link #read} fills in from events. */
    public List<String> featureNames() {
        List<String> names = new ArrayList<>();
        features.forEach(feature -> names.add(feature.spec.entry().name()));
        return names;
    }

    private record BoundFeature(FeatureSpec spec, int slot, int place) {

        void fill(Facts facts, FeatureState state, Map<String, Object> said, int today) {
            double value = spec.isFed()
                    ? state.series().get(place).read(spec.aggregate(), spec.firstDayBefore(today), today)
                    : tenure(state, said, today);
            if (!Double.isNaN(value)) {
                facts.setAt(slot, Math.round(value * 10_000) / 10_000.0);
            }
        }

        private double tenure(FeatureState state, Map<String, Object> said, int today) {
            Object date = spec.attribute() == null ? null : said.get(spec.attribute());
            LocalDate since = date == null ? null : AttributeSpec.date(date);
            return since == null ? state.daysKnown(today) : Math.max(0, today - since.toEpochDay());
        }
    }

    private record BoundAttribute(AttributeSpec spec, int slot) {

        void fill(Facts facts, Map<String, Object> said, LocalDate today) {
            Object value = spec.read(said, today);
            if (value != null) {
                facts.setAt(slot, value);
            }
        }
    }

    private record BoundConsent(ConsentSpec spec, int slot) {}
}
