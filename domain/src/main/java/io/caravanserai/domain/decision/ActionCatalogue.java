package io.caravanserai.domain.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every action the house knows; tables may name only these. */
public final class ActionCatalogue {

    private final Map<String, ActionDefinition> byId = new LinkedHashMap<>();

    public ActionCatalogue(List<ActionDefinition> actions) {
        actions.forEach(action -> byId.put(action.id(), action));
    }

    public List<ActionDefinition> all() {
        return List.copyOf(byId.values());
    }

    public Optional<ActionDefinition> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public ActionDefinition get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "The action (%s) is not in the catalogue. Maybe one of %s.".formatted(id, byId.keySet())));
    }
}
