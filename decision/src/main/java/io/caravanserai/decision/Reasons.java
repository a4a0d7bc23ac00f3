package io.caravanserai.decision;

/** Reason codes the code itself gives; tables add their own. */
final class Reasons {

    static final String CHOSEN = "chosen";
    static final String MANDATORY = "mandatory";
    static final String NO_CONSENT = "no_consent";
    static final String NO_CHANNEL_CONSENT = "no_channel_consent";
    static final String NOT_APPLICABLE = "not_applicable";
    static final String UNKNOWN_ACTION = "unknown_action";
    static final String CAP_REACHED = "cap_reached";
    static final String REFUSED_OFTEN = "refused_often";
    static final String OUTRANKED = "outranked";
    static final String NOT_WORTHWHILE = "not_worthwhile";
    static final String NOTHING_FITS = "nothing_fits";
    static final String ALL_STOPPED = "all_stopped";
    static final String QUIET_HOURS = "quiet_hours";
    static final String ANSWERED = "answered";
    static final String NO_ADDRESS = "no_address";
    static final String UNCERTAIN = "uncertain";
    static final String REFUSED_BEFORE = "refused_before";

    private Reasons() {}
}
