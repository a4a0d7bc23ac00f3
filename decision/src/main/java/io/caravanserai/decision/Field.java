package io.caravanserai.decision;

import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.table.FiredRow;
import java.util.ArrayList;
import java.util.List;

/** The candidates of one decision: those still running, and the fates of those that were stopped. */
final class Field {

    /** Of actions that contact nobody. */
    static final String NO_CHANNEL = "";

    private final List<Candidate> running = new ArrayList<>();
    private final List<Fate> stopped = new ArrayList<>();

    static Field of(Candidate only) {
        Field field = new Field();
        field.enter(only);
        return field;
    }

    /** The first row that proposes an action over a channel stands; later ones add nothing. */
    void enter(Candidate candidate) {
        for (Candidate other : running) {
            if (other.action().id().equals(candidate.action().id())
                    && other.channel().equals(candidate.channel())) {
                return;
            }
        }
        running.add(candidate);
    }

    void stopUnknown(String action, FiredRow proposedBy) {
        stopped.add(
                new Fate(action, NO_CHANNEL, Stage.APPLICABILITY, Reasons.UNKNOWN_ACTION, "", null, proposedBy, null));
    }

    void stop(Candidate candidate, Stop stop) {
        running.remove(candidate);
        stopped.add(stop.fateOf(candidate));
    }

    List<Candidate> running() {
        return List.copyOf(running);
    }

    List<Fate> stopped() {
        return stopped;
    }
}
