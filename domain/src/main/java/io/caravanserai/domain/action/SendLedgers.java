package io.caravanserai.domain.action;

/**
 * Where a send is recorded depends on what its channel promises.
 *
 * @param ahead each write is durable before it returns, whatever becomes of the caller's work: for channels where a second
 *     message with the same key reaches the customer twice
 * @param joined writes commit with the caller's unit of work: for channels that deliver a key once. A send whose work is rolled
 *     back or crashes is made again with the same key, and costs one commit where the other costs three.
 */
public record SendLedgers(SendLedger ahead, SendLedger joined) {

    public SendLedger of(Channels channels, String channel) {
        return channels.isIdempotent(channel) ? joined : ahead;
    }
}
