package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.table.TableHit;
import org.jspecify.annotations.Nullable;

/** Turns one row of an offer table into candidates: one for the channel it names, or one for each channel of the action. */
record Proposer(ActionDefinition action, TableHit hit) {

    void enter(Field field) {
        String named = hit.text("channel").orElse("");
        if (!named.isEmpty()) {
            field.enter(over(named));
        } else if (action.channels().isEmpty()) {
            field.enter(over(Field.NO_CHANNEL));
        } else {
            action.channels().forEach(channel -> field.enter(over(channel)));
        }
    }

    private Candidate over(String channel) {
        double value = hit.number("value").orElse(action.value());
        return new Candidate(action, channel, value, wording(), hit.row());
    }

    private @Nullable Label wording() {
        String zh = hit.text("wording_zh").orElse("");
        String en = hit.text("wording_en").orElse("");
        return zh.isEmpty() && en.isEmpty()
                ? null
                : new Label(
                        zh.isEmpty() ? action.wording().zh() : zh,
                        en.isEmpty() ? action.wording().en() : en);
    }
}
