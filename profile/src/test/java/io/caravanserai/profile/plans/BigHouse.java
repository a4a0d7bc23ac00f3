package io.caravanserai.profile.plans;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills every table that grows, in a few statements. */
final class BigHouse {

    private static final String TIME = "timestamp with time zone '2026-01-01 00:00:00Z' + x * interval '1' second";
    private static final String BODY = "concat('{\"identifiers\":[\"crm:C-', x, '\"],\"data\":{}}')";
    private static final String PROBLEM =
            "'{\"file\":\"f\",\"place\":\"p\",\"found\":\"x\",\"expected\":\"e\",\"advice\":\"a\"}'";
    private static final String ID = "concat('c', x)";

    private static final List<String> INSERTS = List.of(
            "customer (id, canonical_id, first_seen, last_seen, identifiers) select ID, ID, TIME, TIME, 1",
            "identifier (identifier, customer_id) select concat('crm:C-', x), ID",
            "identity_link (one, other, apart, reason, since)"
                    + " select concat('crm:C-', x), concat('email:C-', x), x > 30000, 'said so', TIME",
            "event (event_key, source, id, customer_id, type, schema_version, time, content_hash, body)"
                    + " select concat('s/old-', x), 's', concat('old-', x), ID, 'call', 1, TIME, 'h', BODY",
            "decision (id, customer_id, as_of, action, mode, trigger_type, receipt)"
                    + " select concat('d-', x), ID, TIME, 'call', 'rules_only', 'call', cast('00' as bytea)",
            "contact (decision_id, customer_id, channel, action, time, state)"
                    + " select concat('d-', x), ID, 'sms', 'call', TIME, 'CONFIRMED'",
            "outcome (event_key, decision_id, response, time) select concat('o-', x), concat('d-', x), 'SENT', TIME",
            "pending_outcome (event_key, decision_id, response, time)"
                    + " select concat('o-', x), concat('d-', x), 'SENT', TIME",
            "customer_segment (customer_id, segment, group_name) select ID, 'value_tier', concat('g', mod(x, 5))",
            "send_intent (intent_key, decision_id, channel, attempt, state, reason, claimed_at)"
                    + " select concat('d-', x), concat('d-', x), 'sms', 1, 'SENT', '', TIME",
            "quarantine (signal_key, connector, place, raw, problem, since) select concat('q-', x),"
                    + " concat('source-', mod(x, 5)), 'line 1', cast('00' as bytea), PROBLEM, TIME",
            "explained_score (decision_id, model, version, as_of, explanation)"
                    + " select concat('d-', x), concat('model-', mod(x, 5)), '1.0.0', TIME, cast('00' as bytea)",
            "audit (time, who, what) select TIME, 'ann', 'Published.'",
            "hub_user (name, password_hash, roles) select concat('u', x), 'h', 'viewer'");

    private BigHouse() {}

    /** @param numbers table function of the database that gives whole numbers in a column */
    static void fill(JdbcTemplate jdbc, String numbers) {
        for (String insert : INSERTS) {
            String text = insert.replace("ID", ID)
                    .replace("TIME", TIME)
                    .replace("BODY", BODY)
                    .replace("PROBLEM", PROBLEM);
            jdbc.update("insert into " + text + " from " + numbers);
        }
        jdbc.execute("analyze");
    }
}
