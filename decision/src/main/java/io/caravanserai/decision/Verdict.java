package io.caravanserai.decision;

import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What arbitration came to.
 *
 * @param winner null when nobody may win
 * @param fates of everyone who was proposed, the winner first
 * @param attention why nobody wins, null when somebody does
 */
record Verdict(@Nullable Ranked winner, List<Fate> fates, @Nullable String attention) {

    /** Ranking comes best first. */
    static Verdict of(List<Ranked> ranking, List<Fate> stopped) {
        Optional<Ranked> winner = ranking.stream().filter(Ranked::mayWin).findFirst();
        List<Fate> fates = new ArrayList<>(ranking.size() + stopped.size());
        winner.ifPresent(one -> fates.add(one.fate(Stage.CHOSEN, whyItWon(one), "")));
        for (Ranked other : ranking) {
            if (winner.isEmpty() || other != winner.get()) {
                fates.add(other.fate(Stage.ARBITRATION, whyItLost(other), winnersName(winner)));
            }
        }
        fates.addAll(stopped);
        return new Verdict(winner.orElse(null), fates, winner.isPresent() ? null : attention(fates));
    }

    private static String whyItWon(Ranked winner) {
        return winner.contender().isMandatory() ? Reasons.MANDATORY : Reasons.CHOSEN;
    }

    private static String whyItLost(Ranked loser) {
        return loser.mayWin() ? Reasons.OUTRANKED : Reasons.NOT_WORTHWHILE;
    }

    private static String winnersName(Optional<Ranked> winner) {
        return winner.map(one -> one.candidate().action().id()).orElse("");
    }

    /** The one reason everybody dropped out for, or {@code all_stopped}. */
    private static String attention(List<Fate> fates) {
        if (fates.isEmpty()) {
            return Reasons.NOTHING_FITS;
        }
        String first = fates.get(0).reason();
        return fates.stream().allMatch(fate -> fate.reason().equals(first)) ? first : Reasons.ALL_STOPPED;
    }
}
