package io.caravanserai.decision.replay;

import io.caravanserai.domain.replay.Effect;
import io.caravanserai.domain.replay.ReplayResult;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what a draft changes; its size does not grow with the number of decisions. */
final class Tally {

    private final Seal seal;
    private final Agreement agreement;
    private final Moves moves = new Moves();
    private final ValueBands valueBands = new ValueBands();
    private final ChannelCounts channels = new ChannelCounts();
    private final Examples examples = new Examples();
    private final Map<String, Effect> bySegment = new TreeMap<>();
    private Effect effect = Effect.NONE;

    Tally(String inForce, String draft) {
        this.seal = new Seal(inForce, draft);
        this.agreement = new Agreement(inForce);
    }

    void add(Pair pair) {
        effect = effect.plus(pair.effect());
        bySegment.merge(pair.segment(), pair.effect(), Effect::plus);
        seal.add(pair.recorded());
        agreement.add(pair);
        moves.add(pair);
        valueBands.add(pair);
        channels.add(pair);
        if (pair.isChanged()) {
            examples.add(pair);
        }
    }

    ReplayResult result(String who, Duration took) {
        return new ReplayResult(
                seal.close(who),
                effect,
                moves.all(),
                bySegment,
                valueBands.found(),
                channels.found(),
                examples.all(),
                agreement.fidelity(),
                agreement.scoring(),
                took);
    }
}
