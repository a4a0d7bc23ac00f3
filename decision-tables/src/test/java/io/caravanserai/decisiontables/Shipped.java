package io.caravanserai.decisiontables;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import java.nio.file.Path;

/** The assets of this room, and a stand-in for the features of the profile room. */
final class Shipped {

    static final Path FOLDER = Path.of(System.getProperty("hub.root", ".."), "decision-tables");
    static final Path RESOURCES = FOLDER.resolve("src/test/resources");
    static final ActionCatalogue ACTIONS = ActionsFile.read(FOLDER.resolve("actions.yaml"));
    static final Catalogue CATALOGUE = Catalogue.joined(
            CatalogueFile.read(RESOURCES.resolve("customer-catalogue.yaml")),
            CatalogueFile.read(FOLDER.resolve("catalogue.yaml")));

    private Shipped() {}
}
