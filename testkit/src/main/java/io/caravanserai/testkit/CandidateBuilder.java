package io.caravanserai.testkit;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Candidate;
import io.caravanserai.domain.table.FiredRow;
import org.jspecify.annotations.Nullable;

/** {@code aCandidate(anAction("retention_call").build()).over("sms").build()}. */
public final class CandidateBuilder {

    private final ActionDefinition action;
    private String channel;
    private double value;
    private @Nullable Label wording;
    private FiredRow row = Rows.row("offers", "R1");

    private CandidateBuilder(ActionDefinition action) {
        this.action = action;
        this.channel = action.channels().isEmpty() ? "" : action.channels().get(0);
        this.value = action.value();
    }

    public static CandidateBuilder aCandidate(ActionDefinition action) {
        return new CandidateBuilder(action);
    }

    public CandidateBuilder over(String theChannel) {
        this.channel = theChannel;
        return this;
    }

    public CandidateBuilder worth(double theValue) {
        this.value = theValue;
        return this;
    }

    public CandidateBuilder saying(Label words) {
        this.wording = words;
        return this;
    }

    public CandidateBuilder proposedBy(FiredRow theRow) {
        this.row = theRow;
        return this;
    }

    public Candidate build() {
        return new Candidate(action, channel, value, wording, row);
    }
}
