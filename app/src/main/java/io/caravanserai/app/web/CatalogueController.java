package io.caravanserai.app.web;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Names with their labels, so that pages need not know them. */
@RestController
class CatalogueController {

    private final CatalogueJson answer;

    CatalogueController(Catalogue catalogue, ActionCatalogue actions) {
        this.answer = new CatalogueJson(
                catalogue.entries().stream().map(EntryJson::of).toList(),
                actions.all().stream().map(ActionJson::of).toList());
    }

    record CatalogueJson(List<EntryJson> entries, List<ActionJson> actions) {}

    record EntryJson(
            String name,
            String type,
            String origin,
            Label label,
            String unit,
            List<String> values,
            Map<String, Label> names,
            boolean personal) {

        static EntryJson of(Entry entry) {
            return new EntryJson(
                    entry.name(),
                    lower(entry.type()),
                    lower(entry.origin()),
                    entry.label(),
                    entry.unit(),
                    entry.values(),
                    entry.names(),
                    entry.personal());
        }

        private static String lower(Enum<?> value) {
            return value.name().toLowerCase(Locale.ROOT);
        }
    }

    record ActionJson(String id, String issue, Label label, List<String> channels, boolean mandatory) {

        static ActionJson of(ActionDefinition action) {
            return new ActionJson(action.id(), action.issue(), action.label(), action.channels(), action.mandatory());
        }
    }

    @GetMapping("/api/v1/catalogue")
    CatalogueJson read() {
        return answer;
    }
}
