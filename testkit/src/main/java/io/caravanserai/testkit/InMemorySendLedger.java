package io.caravanserai.testkit;

import io.caravanserai.domain.action.SendLedger;
import io.caravanserai.domain.action.SendRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A send ledger for tests; its lines outlive every desk made on it, as a database's would outlive a crash. */
public final class InMemorySendLedger implements SendLedger {

    private final Map<String, Claim> lines = new HashMap<>();

    @Override
    public synchronized Claim claim(String intentKey, SendRequest request, Instant now) {
        Claim found = lines.putIfAbsent(intentKey, Claim.UNCERTAIN);
        return found == null ? Claim.NEW : found;
    }

    @Override
    public synchronized void sent(String intentKey, Instant now) {
        lines.put(intentKey, Claim.SENT);
    }

    @Override
    public synchronized void refused(String intentKey, String reason, Instant now) {
        lines.put(intentKey, Claim.REFUSED);
    }

    @Override
    public synchronized void release(String intentKey) {
        lines.remove(intentKey);
    }
}
