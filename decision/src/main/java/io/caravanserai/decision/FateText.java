package io.caravanserai.decision;

import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.FiredRow;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says why a candidate went where it went. */
record FateText(Words words, Sentences sentences) {

    private static final Pattern CAP = Pattern.compile("(\\S+) (\\d+)/(\\d+)d");
    private static final Pattern REFUSALS = Pattern.compile("(\\d+)/(\\d+)d");

    String of(Fate fate) {
        String key = fate.stage() == Stage.CHOSEN ? "fate.chosen" : "fate.stopped";
        return sentences.say(
                key, words.action(fate.action()), words.by(fate.channel()), reason(fate), source(fate.stoppedBy()));
    }

    /** The reason as half a sentence, to follow "because". */
    String reason(Fate fate) {
        Matcher cap = CAP.matcher(fate.detail());
        if (fate.reason().equals(Reasons.CAP_REACHED) && cap.matches()) {
            return cap(Integer.parseInt(cap.group(2)), cap.group(1), Integer.parseInt(cap.group(3)));
        }
        Matcher refusals = REFUSALS.matcher(fate.detail());
        if (fate.reason().equals(Reasons.REFUSED_OFTEN) && refusals.matches()) {
            return sentences.say(
                    "because.refusals", Integer.parseInt(refusals.group(1)), Integer.parseInt(refusals.group(2)));
        }
        return fate.reason().equals(Reasons.OUTRANKED) && !fate.detail().isEmpty()
                ? outranked(fate)
                : words.reason(fate.reason());
    }

    private String outranked(Fate fate) {
        return fate.detail().equals(fate.action())
                ? sentences.say("because.outranked.channel")
                : sentences.say("because.outranked", words.action(fate.detail()));
    }

    private String cap(int most, String channel, int days) {
        return channel.equals("any")
                ? sentences.say("because.cap.any", most, days)
                : sentences.say("because.cap", most, words.channel(channel), days);
    }

    private String source(@Nullable FiredRow row) {
        return row == null ? "" : sentences.say("source", row.row(), words.table(row));
    }
}
