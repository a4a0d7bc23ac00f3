package io.caravanserai.profile.store;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.profile.receipt.ReceiptCodec;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The decision table: a compact receipt and the columns lists are made of. */
final class DecisionRows {

    private static final String INSERT =
            "insert into decision (id, customer_id, as_of, action, channel, mode, trigger_type, receipt)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND = "select receipt from decision where id = ?";
    private static final String FIND_ALL = "select receipt from decision where id = any(?)";
    private static final String UNTIL = "select receipt from decision where as_of <= ?";
    private static final String NEWEST_FIRST = " order by as_of desc, id desc limit ?";
    private static final String ANSWERED = "select id, as_of from decision where customer_id = ?"
            + " and as_of <= ? and action <> ? and (cast(? as varchar(100)) is null or action = ?)"
            + " order by customer_id desc, as_of desc, id desc limit 1";
    private static final String NEWEST = "select as_of from decision where as_of <= ?" + NEWEST_FIRST;
    private static final String CUSTOMERS_SINCE = "select count(distinct customer_id) from decision where as_of >= ?";
    private static final String NEWEST_OF_EACH =
            "select decision.receipt from decision join (select customer_id, max(as_of) as newest from decision"
                    + " where as_of >= ? group by customer_id order by customer_id limit ?) lately"
                    + " on decision.customer_id = lately.customer_id and decision.as_of = lately.newest"
                    + " order by decision.customer_id, decision.id";

    private final JdbcTemplate jdbc;
    private final ReceiptCodec codec;

    DecisionRows(JdbcTemplate jdbc, ReceiptCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /** A decision without the rest of its receipt. */
    record Made(DecisionId id, Instant asOf) {}

    void insert(List<Receipt> receipts) {
        jdbc.batchUpdate(INSERT, receipts, Sql.BATCH, (statement, receipt) -> {
            statement.setString(1, receipt.id().value());
            statement.setString(2, receipt.customer().value());
            Sql.setTime(statement, 3, receipt.asOf());
            statement.setString(4, receipt.choice().action());
            statement.setString(5, receipt.choice().channel());
            statement.setString(6, receipt.mode().code());
            statement.setString(7, receipt.triggerType());
            statement.setBytes(8, codec.write(receipt));
        });
    }

    Optional<Receipt> find(DecisionId id) {
        return jdbc.query(FIND, (row, number) -> codec.read(row.getBytes(1)), id.value()).stream()
                .findFirst();
    }

    List<Receipt> findAll(Collection<DecisionId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(FIND_ALL, Sql.anyOf(ids), (row, number) -> codec.read(row.getBytes(1)));
    }

    /** Newest first, none later than the moment. */
    List<Receipt> until(Instant moment, int limit) {
        return jdbc.query(
                UNTIL + NEWEST_FIRST, (row, number) -> codec.read(row.getBytes(1)), Times.column(moment), limit);
    }

    /** Newest first. */
    List<Receipt> list(DecisionFilter filter, int limit) {
        return jdbc.query(
                "select receipt from decision" + filter.where() + filter.newestFirst(),
                statement -> statement.setInt(filter.set(statement), limit),
                (row, number) -> codec.read(row.getBytes(1)));
    }

    /** The moment of the newest decision that lies not ahead of now; now when there is none. */
    Instant newest(Instant now) {
        return jdbc.query(NEWEST, (row, number) -> Times.read(row, "as_of"), Times.column(now), 1).stream()
                .findFirst()
                .orElse(now);
    }

    long customersSince(Instant moment) {
        Long customers = jdbc.queryForObject(CUSTOMERS_SINCE, Long.class, Times.column(moment));
        return customers == null ? 0 : customers;
    }

    /** For the first customers by id, decisions of their newest moment in the order of ids. */
    List<Receipt> newestOfEach(Instant since, int customers) {
        return jdbc.query(NEWEST_OF_EACH, (row, number) -> codec.read(row.getBytes(1)), Times.column(since), customers);
    }

    /**
     * The latest decision of this customer, not after the outcome, whose action the outcome may speak of. One customer at a
     * time and in the index's order: asked for several, H2 walks through everybody's decisions.
     */
    Optional<Made> answeredBy(Outcome outcome, CustomerId customer) {
        return jdbc
                .query(
                        ANSWERED,
                        statement -> {
                            statement.setString(1, customer.value());
                            Sql.setTime(statement, 2, outcome.time());
                            statement.setString(3, ActionDefinition.NO_ACTION);
                            statement.setString(4, outcome.action());
                            statement.setString(5, outcome.action());
                        },
                        (row, number) -> new Made(new DecisionId(row.getString(1)), Times.read(row, "as_of")))
                .stream()
                .findFirst();
    }
}
