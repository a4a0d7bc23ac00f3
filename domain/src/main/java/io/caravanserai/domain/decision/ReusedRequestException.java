package io.caravanserai.domain.decision;

/** A request id that already asked about another customer: answering would tell one customer's decision to the other. */
public final class ReusedRequestException extends IllegalArgumentException {

    public ReusedRequestException(String requestId) {
        super("The request id (%s) already asked about another customer. Maybe use a new one for every question."
                .formatted(requestId));
    }
}
