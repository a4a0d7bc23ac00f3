package io.caravanserai.profile;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.profile.feature.CatalogueFile;
import java.nio.file.Path;

/** What tables and models may ask about a customer: features, attributes and consents of {@code features.yaml}. */
public final class FeatureCatalogue {

    private final CatalogueFile file;

    private FeatureCatalogue(CatalogueFile file) {
        this.file = file;
    }

    /**
     * Reads the file strictly.
     *
     * @throws io.caravanserai.domain.problem.InvalidAssetException with everything that is wrong with the file
     */
    public static FeatureCatalogue read(Path file) {
        return new FeatureCatalogue(CatalogueFile.read(file));
    }

    /** This room's part of the law of names; the app joins it with the others. */
    public Catalogue catalogue() {
        return file.catalogue();
    }

    CatalogueFile file() {
        return file;
    }
}
