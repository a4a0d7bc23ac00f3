package io.caravanserai.domain.replay;

import java.util.List;

/** Reading decisions in the order they were taken, a page at a time. */
public interface PastDecisions {

    /** The latest decisions, at most so many. */
    Stretch latest(int most);

    /** The first decisions of the stretch after a place, in order; empty when there are none. */
    List<PastDecision> after(long place, Stretch stretch, int most);
}
