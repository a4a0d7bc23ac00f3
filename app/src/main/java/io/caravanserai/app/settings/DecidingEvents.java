package io.caravanserai.app.settings;

import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.domain.problem.Problems;
import java.util.Set;
import java.util.TreeSet;

/** The types {@code HUB_DECIDE_ON} names: a mistyped one would quietly decide nothing. */
public final class DecidingEvents {

    private DecidingEvents() {}

    /** @throws io.caravanserai.domain.problem.InvalidAssetException with every type that has no schema */
    public static void check(HubSettings settings) {
        Set<String> types =
                new TreeSet<>(EventSchemas.read(settings.asset("connectors")).types());
        Problems problems = new Problems("environment");
        new TreeSet<>(settings.decideOn())
                .stream()
                        .filter(type -> !types.contains(type))
                        .forEach(type -> problems.add(
                                "HUB_DECIDE_ON", type, "is no type of event", "Types are %s.".formatted(types)));
        problems.throwIfAny();
    }
}
