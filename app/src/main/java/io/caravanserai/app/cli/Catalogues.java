package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.decisiontables.ActionsFile;
import io.caravanserai.decisiontables.CatalogueFile;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.profile.FeatureCatalogue;

/** The names that tables may use, as the hub would read them. */
record Catalogues(Catalogue names, ActionCatalogue actions) {

    /**
     * @throws io.caravanserai.domain.problem.InvalidAssetException with every problem of the first file that has any
     */
    static Catalogues read(HubSettings settings) {
        return new Catalogues(
                Catalogue.joined(
                        FeatureCatalogue.read(settings.asset("profile/features.yaml"))
                                .catalogue(),
                        CatalogueFile.read(settings.asset("decision-tables/catalogue.yaml"))),
                ActionsFile.read(settings.asset("decision-tables/actions.yaml")));
    }
}
