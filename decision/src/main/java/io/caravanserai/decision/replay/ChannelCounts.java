package io.caravanserai.decision.replay;

import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.replay.Effect;
import io.caravanserai.domain.replay.Totals;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What goes out over each channel: a decision that changes its channel leaves one and enters the other. */
final class ChannelCounts {

    private final Map<String, Effect> byChannel = new TreeMap<>();

    void add(Pair pair) {
        String before = channel(pair.choiceBefore());
        String after = channel(pair.choiceAfter());
        long changed = pair.isChanged() ? 1 : 0;
        Totals totalsBefore = Pair.totals(pair.before());
        Totals totalsAfter = Pair.totals(pair.after());
        if (Objects.equals(before, after)) {
            add(before, new Effect(1, changed, totalsBefore, totalsAfter));
        } else {
            add(before, new Effect(1, changed, totalsBefore, Totals.NONE));
            add(after, new Effect(1, changed, Totals.NONE, totalsAfter));
        }
    }

    private void add(String channel, Effect effect) {
        if (!channel.isEmpty()) {
            byChannel.merge(channel, effect, Effect::plus);
        }
    }

    private static String channel(Choice choice) {
        return Objects.requireNonNullElse(choice.channel(), "");
    }

    Map<String, Effect> found() {
        return byChannel;
    }
}
