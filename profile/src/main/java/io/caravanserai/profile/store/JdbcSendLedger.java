package io.caravanserai.profile.store;

import io.caravanserai.domain.action.SendLedger;
import io.caravanserai.domain.action.SendRequest;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Commits on its own or with its caller, as the given unit of work does. */
final class JdbcSendLedger implements SendLedger {

    private static final String STATE = "select state from send_intent where intent_key = ?";
    private static final String INSERT =
            "insert into send_intent (intent_key, decision_id, channel, attempt, state, reason, claimed_at)"
                    + " values (?, ?, ?, ?, 'CLAIMED', '', ?)";
    private static final String SETTLE =
            "update send_intent set state = ?, reason = ?, settled_at = ? where intent_key = ?";
    private static final String RELEASE = "delete from send_intent where intent_key = ? and state = 'CLAIMED'";
    private static final String CLAIMED = "CLAIMED";
    private static final int LONGEST_REASON = 200;

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    JdbcSendLedger(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public Claim claim(String intentKey, SendRequest request, Instant now) {
        return work.run(() -> state(intentKey).orElseGet(() -> claimNew(intentKey, request, now)));
    }

    private Optional<Claim> state(String intentKey) {
        return jdbc.query(STATE, (row, number) -> claim(row.getString(1)), intentKey).stream()
                .findFirst();
    }

    private static Claim claim(String state) {
        return state.equals(CLAIMED) ? Claim.UNCERTAIN : Claim.valueOf(state);
    }

    private Claim claimNew(String intentKey, SendRequest request, Instant now) {
        jdbc.update(
                INSERT, intentKey, request.decision().value(), request.channel(), request.attempt(), Times.column(now));
        return Claim.NEW;
    }

    @Override
    public void sent(String intentKey, Instant now) {
        settle(intentKey, Claim.SENT, "", now);
    }

    @Override
    public void refused(String intentKey, String reason, Instant now) {
        settle(intentKey, Claim.REFUSED, reason, now);
    }

    @Override
    public void release(String intentKey) {
        work.run(() -> {
            jdbc.update(RELEASE, intentKey);
        });
    }

    private void settle(String intentKey, Claim state, String reason, Instant now) {
        String kept = reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
        work.run(() -> {
            if (jdbc.update(SETTLE, state.name(), kept, Times.column(now), intentKey) == 0) {
                throw new IllegalArgumentException(
                        "The send (%s) was never claimed. Maybe claim it before sending.".formatted(intentKey));
            }
        });
    }
}
