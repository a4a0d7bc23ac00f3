package io.caravanserai.domain.action;

/** The ways out of the house. Only the send desk calls them. */
public interface Channels {

    /** True when sending the same intent key twice reaches the customer once. */
    boolean isIdempotent(String channel);

    /** Namespace of the identifier the channel sends to, such as {@code email}. */
    String addressNamespace(String channel);

    /**
     * Hands the message over; returns once the receiving system has it.
     *
     * @throws io.caravanserai.domain.problem.RetryLaterException when it certainly was not handed over
     */
    void send(Message message);
}
