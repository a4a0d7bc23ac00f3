package io.caravanserai.routes.channel;

import io.caravanserai.domain.action.Message;
import org.apache.camel.Exchange;

/** One technology of sending. */
interface Sender {

    /** True when the technology itself drops a second message with the same intent key. */
    default boolean isIdempotent() {
        return false;
    }

    /** Returns once the receiving system has the message. */
    void send(Message message) throws Exception;

    static void throwFailure(Exchange sent) throws Exception {
        if (sent.getException() != null) {
            throw sent.getException();
        }
    }
}
