package io.caravanserai.decision;

import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.domain.table.TableHit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A contender with its weight.
 *
 * @param contactRows rows of the contact policy that hold for it
 * @param weightRow row that weighed it, null when none did
 */
record Ranked(Contender contender, List<TableHit> contactRows, Factors factors, @Nullable FiredRow weightRow) {

    /** Owed services first, then priority, then action id, then the channel the action prefers: never left to chance. */
    static final Comparator<Ranked> ORDER = Comparator.comparing((Ranked one) -> !one.contender.isMandatory())
            .thenComparing(Comparator.comparingDouble(Ranked::priority).reversed())
            .thenComparing(one -> one.candidate().action().id())
            .thenComparing(Ranked::channelPlace)
            .thenComparing(one -> one.candidate().channel());

    Candidate candidate() {
        return contender.candidate();
    }

    double priority() {
        return factors.priority();
    }

    /** An offer whose priority is zero is switched off; a service that is owed is made all the same. */
    boolean mayWin() {
        return contender.isMandatory() || priority() > 0;
    }

    Fate fate(Stage stage, String reason, String detail) {
        Candidate candidate = candidate();
        return new Fate(
                candidate.action().id(), candidate.channel(), stage, reason, detail, factors, candidate.row(), null);
    }

    private int channelPlace() {
        int place = candidate().action().channels().indexOf(candidate().channel());
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
