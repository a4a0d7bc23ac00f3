package io.caravanserai.processes;

import io.caravanserai.domain.action.SendAnswer;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.decision.DecisionId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A send desk with a write-ahead ledger in memory, whose sends can be watched, refused and killed half-way. */
final class RecordingSendDesk implements SendDesk {

    private static final String CLAIMED = "claimed";
    private static final String SENT = "sent";

    private final Map<String, String> ledger = new ConcurrentHashMap<>();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Set<String> kills = new HashSet<>();
    private volatile boolean quiet;
    private final List<SendRequest> left = new CopyOnWriteArrayList<>();

    void refuse(DecisionId decision, int attempt, String reason) {
        refusals.put(decision.value() + "/" + attempt, reason);
    }

    void killAfterClaim(DecisionId decision, int attempt) {
        kills.add(decision.value() + "/" + attempt);
    }

    /** Refuses for the hour and forgets that it was asked. */
    void quietHours(boolean now) {
        quiet = now;
    }

    /** What customers really got. */
    List<SendRequest> leftFor(DecisionId decision) {
        return left.stream()
                .filter(request -> request.decision().equals(decision))
                .toList();
    }

    @Override
    public SendAnswer send(SendRequest request) {
        String key = request.intentKey();
        String before = ledger.putIfAbsent(key, CLAIMED);
        if (before == null) {
            return first(request, key);
        }
        return switch (before) {
            case SENT -> SendAnswer.SENT;
            case CLAIMED -> SendAnswer.refused("uncertain");
            default -> SendAnswer.refused(before);
        };
    }

    @Override
    public SendAnswer ask(SendRequest request) {
        String reason = refusals.get(request.intentKey());
        return reason == null ? SendAnswer.SENT : SendAnswer.refused(reason);
    }

    private SendAnswer first(SendRequest request, String key) {
        if (kills.remove(key)) {
            throw new IllegalStateException("killed between claim and send");
        }
        if (quiet) {
            ledger.remove(key);
            return SendAnswer.refused("quiet_hours");
        }
        if (refusals.containsKey(key)) {
            ledger.put(key, refusals.get(key));
            return SendAnswer.refused(refusals.get(key));
        }
        left.add(request);
        ledger.put(key, SENT);
        return SendAnswer.SENT;
    }
}
