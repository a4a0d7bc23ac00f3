package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableGroups;
import io.caravanserai.domain.table.TableHit;
import java.util.List;
import java.util.Optional;

/** Asks the offer tables what could be done now: those the house names, in its order, then the others of their groups. */
final class Offers {

    private final List<String> tableNames;
    private final ActionCatalogue actions;

    Offers(Playbook playbook) {
        this.tableNames = playbook.strategy().tables().offers();
        this.actions = playbook.actions();
    }

    Field proposed(Facts facts, RuleSet tables) {
        Field field = new Field();
        tableNames.forEach(table -> ask(table, facts, tables, field));
        for (String group : TableGroups.PROPOSING) {
            for (String table : tables.tablesOf(group)) {
                if (!tableNames.contains(table)) {
                    ask(table, facts, tables, field);
                }
            }
        }
        return field;
    }

    private void ask(String table, Facts facts, RuleSet tables, Field field) {
        tables.evaluate(table, facts).forEach(hit -> propose(hit, field));
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
