package io.caravanserai.app.settings;

import io.caravanserai.domain.problem.Problems;
import java.nio.file.Files;
import java.util.List;

/** What the hub cannot open without. Everything else may be missing or broken at first: the rest works meanwhile. */
public final class NeededAssets {

    private static final List<String> NAMES = List.of(
            "connectors/events",
            "decision-tables/actions.yaml",
            "decision-tables/catalogue.yaml",
            "processes",
            "profile/features.yaml");

    private NeededAssets() {}

    /** @throws io.caravanserai.domain.problem.InvalidAssetException with everything that is not there */
    public static void check(HubSettings settings) {
        Problems problems = new Problems(settings.assets().toString());
        NAMES.stream()
                .filter(name -> !Files.exists(settings.asset(name)))
                .forEach(name -> problems.add(
                        "", name, "is not there", "Maybe HUB_ASSETS names another folder than was meant."));
        problems.throwIfAny();
    }
}
