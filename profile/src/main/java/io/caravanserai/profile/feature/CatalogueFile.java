package io.caravanserai.profile.feature;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** The checked content of {@code features.yaml}. */
public final class CatalogueFile {

    private final List<FeatureSpec> features;
    private final List<AttributeSpec> attributes;
    private final List<ConsentSpec> consents;

    CatalogueFile(List<FeatureSpec> features, List<AttributeSpec> attributes, List<ConsentSpec> consents) {
        this.features = List.copyOf(features);
        this.attributes = List.copyOf(attributes);
        this.consents = List.copyOf(consents);
    }

    /**
     * Reads the file strictly.
     *
     * @throws io.caravanserai.domain.problem.InvalidAssetException with everything that is wrong with it
     */
    public static CatalogueFile read(Path file) {
        return new CatalogueFileReader(file).read();
    }

    List<FeatureSpec> features() {
        return features;
    }

    List<AttributeSpec> attributes() {
        return attributes;
    }

    List<ConsentSpec> consents() {
        return consents;
    }

    /**
     * Compiles the features.
     *
     * @param zone whose days make the windows
     */
    public FeatureProgram program(ZoneId zone) {
        return new FeatureProgram(features, zone);
    }

    public Catalogue catalogue() {
        List<Entry> entries = new ArrayList<>();
        features.forEach(feature -> entries.add(feature.entry()));
        attributes.forEach(attribute -> entries.add(attribute.entry()));
        consents.forEach(consent -> entries.add(consent.entry()));
        return new Catalogue(entries);
    }
}
