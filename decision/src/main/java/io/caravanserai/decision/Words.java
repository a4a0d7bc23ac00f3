package io.caravanserai.decision;

import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.table.FiredRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people call actions, channels, tiers, reasons and tables, from the files the business owns. */
record Words(Playbook playbook, Sentences sentences) {

    String action(String id) {
        return playbook.actions()
                .find(id)
                .map(ActionDefinition::label)
                .or(() -> id.equals(ActionDefinition.NO_ACTION)
                        ? Optional.of(ActionDefinition.NO_ACTION_LABEL)
                        : Optional.empty())
                .map(sentences::label)
                .orElse(id);
    }

    String channel(String code) {
        String entry = code.equals("any") ? "cap_channel" : "channel";
        return value(entry, code).orElse(readable(code));
    }

    /** {@code  by phone}, or nothing when nobody is contacted. */
    String by(@Nullable String channel) {
        return channel == null || channel.isEmpty() ? "" : sentences.say("by", channel(channel));
    }

    String tier(String code) {
        return value("value_tier", code).orElse(readable(code));
    }

    /** Half a sentence, to follow "because": of the house's own reasons, else of those tables may give. */
    String reason(String code) {
        return sentences
                .word("because", code)
                .or(() -> value("reason", code))
                .orElseGet(() -> sentences.say("because.other", readable(code)));
    }

    /** The table's title, else its file name. */
    String table(FiredRow row) {
        String file = row.file().substring(row.file().lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        return playbook.rules().current().title(name).map(sentences::label).orElse(name);
    }

    /** The name of a value, when the catalogue gives it one. */
    Optional<String> value(String entry, String code) {
        return playbook.catalogue()
                .find(entry)
                .flatMap(known -> Optional.ofNullable(known.names().get(code)))
                .map(sentences::label);
    }

    private static String readable(String code) {
        return code.replace('_', ' ');
    }
}
