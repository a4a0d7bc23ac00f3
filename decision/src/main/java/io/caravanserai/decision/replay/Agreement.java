package io.caravanserai.decision.replay;

import io.caravanserai.domain.replay.Fidelity;
import io.caravanserai.domain.replay.Scoring;

/** Compares the tables in force, replayed, with the record, and counts where propensities came from. */
final class Agreement {

    private final String inForce;
    private long sameTables;
    private long agreed;
    private long otherTables;
    private long agreedAllTheSame;
    private long recorded;
    private long model;
    private long fallback;

    Agreement(String inForce) {
        this.inForce = inForce;
    }

    void add(Pair pair) {
        boolean agrees = pair.agreesWithTheRecord();
        if (pair.recorded().rulesVersion().equals(inForce)) {
            sameTables++;
            agreed += agrees ? 1 : 0;
        } else {
            otherTables++;
            agreedAllTheSame += agrees ? 1 : 0;
        }
        Scoring scoring = pair.after().scoring();
        recorded += scoring.recorded();
        model += scoring.model();
        fallback += scoring.fallback();
    }

    Fidelity fidelity() {
        return new Fidelity(sameTables, agreed, otherTables, agreedAllTheSame);
    }

    Scoring scoring() {
        return new Scoring(recorded, model, fallback);
    }
}
