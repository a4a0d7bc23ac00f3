package io.caravanserai.processes.task;

/** BPMN variable, message and error names: a public contract, the same in diagrams, forms and code. */
public final class Names {

    public static final String DECISION = "decisionId";
    public static final String CUSTOMER = "customerId";
    public static final String ACTION = "action";
    public static final String PRODUCT = "product";
    public static final String ISSUE = "issue";
    public static final String CHANNEL = "channel";
    public static final String SECOND_CHANNEL = "secondChannel";
    public static final String VALUE_TIER = "valueTier";
    public static final String HIGH_VALUE = "highValue";
    public static final String CALL_ALLOWED = "callAllowed";
    public static final String CHURN_SCORE = "churnScore";

    /** True when contact is not allowed before {@link #NOT_BEFORE}, which is there only then. */
    public static final String HELD = "held";

    public static final String NOT_BEFORE = "notBefore";

    /** ISO 8601 duration a customer has to answer. */
    public static final String WAIT_FOR = "waitFor";

    public static final String REASONS_ZH = "reasonsZh";
    public static final String REASONS_EN = "reasonsEn";
    public static final String WORDS_ZH = "wordsZh";
    public static final String WORDS_EN = "wordsEn";

    /** What is known of the customer's response so far, a code of {@code Response} or {@link #NO_ANSWER}. */
    public static final String RESPONSE = "response";

    /** Why the last message did not leave. */
    public static final String REASON = "reason";

    public static final String VOUCHER = "voucher";

    /** What an agent picks when nobody took the call. */
    public static final String NO_ANSWER = "no_answer";

    /** Message that tells a process what its customer did. */
    public static final String CUSTOMER_RESPONSE = "customerResponse";

    /** BPMN error: this message cannot leave, trying again is of no use. */
    public static final String NOT_SENT = "notSent";

    /** BPMN error: nothing may leave at this hour, later it may. */
    public static final String QUIET_HOURS = "quietHours";

    /** The send desk's reason for {@link #QUIET_HOURS}, the only refusal that passes by itself. */
    public static final String QUIET_HOURS_REASON = "quiet_hours";

    /** The send desk's reason when the customer's own answer came first. */
    public static final String ANSWERED_REASON = "answered";

    public static final String CALL = "call";

    private Names() {}
}
