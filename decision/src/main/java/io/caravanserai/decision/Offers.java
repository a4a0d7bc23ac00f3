package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableHit;
import java.util.List;
import java.util.Optional;

/** Asks the offer tables what could be done now. */
final class Offers {

    private final List<String> tableNames;
    private final ActionCatalogue actions;

    Offers(Playbook playbook) {
        this.tableNames = playbook.strategy().tables().offers();
        this.actions = playbook.actions();
    }

    Field proposed(Facts facts, RuleSet tables) {
        Field field = new Field();
        for (String table : tableNames) {
            for (TableHit hit : tables.evaluate(table, facts)) {
                propose(hit, field);
            }
        }
        return field;
    }

    private void propose(TableHit hit, Field field) {
        String id = hit.text("action").orElse(ActionDefinition.NO_ACTION);
        if (id.equals(ActionDefinition.NO_ACTION)) {
            return;
        }
        Optional<ActionDefinition> action = actions.find(id);
        if (action.isPresent()) {
            new Proposer(action.get(), hit).enter(field);
        } else {
            field.stopUnknown(id, hit.row());
        }
    }
}
