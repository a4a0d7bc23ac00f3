package io.caravanserai.decision;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.FiredRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why a candidate went where it went. */
record FateText(ActionCatalogue actions, Sentences sentences) {

    private static final Pattern CAP = Pattern.compile("(\\S+) (\\d+)/(\\d+)d");
    private static final Pattern REFUSALS = Pattern.compile("(\\d+)/(\\d+)d");

    String of(Fate fate) {
        String key = fate.stage() == Stage.CHOSEN ? "fate.chosen" : "fate.stopped";
        return sentences.say(key, label(fate.action()), by(fate.channel()), reason(fate), source(fate.stoppedBy()));
    }

    String label(String action) {
        return actions.find(action)
                .map(definition -> sentences.label(definition.label()))
                .orElse(action);
    }

    /** {@code  by phone}, or nothing when nobody is contacted. */
    String by(@Nullable String channel) {
        return channel == null || channel.isEmpty()
                ? ""
                : sentences.say("by", sentences.wordOrCode("channel", channel));
    }

    /** The reason as half a sentence, to follow "because". */
    String reason(Fate fate) {
        Matcher cap = CAP.matcher(fate.detail());
        if (fate.reason().equals(Reasons.CAP_REACHED) && cap.matches()) {
            return sentences.say("because.cap", cap.group(2), channel(cap.group(1)), cap.group(3));
        }
        Matcher refusals = REFUSALS.matcher(fate.detail());
        if (fate.reason().equals(Reasons.REFUSED_OFTEN) && refusals.matches()) {
            return sentences.say("because.refusals", refusals.group(1), refusals.group(2));
        }
        return fate.reason().equals(Reasons.OUTRANKED)
                ? sentences.say("because.outranked", label(fate.detail()))
                : reason(fate.reason());
    }

    String reason(String code) {
        return sentences.word("because", code).orElseGet(() -> sentences.say("because.other", code.replace('_', ' ')));
    }

    private String channel(String name) {
        return sentences.wordOrCode("channel", name);
    }

    private String source(@Nullable FiredRow row) {
        return row == null ? "" : sentences.say("source", row.row(), RowText.tableName(row));
    }
}
