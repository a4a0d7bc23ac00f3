package io.caravanserai.profile.store;

import io.caravanserai.domain.replay.Stretch;
import io.caravanserai.profile.receipt.ReceiptCodec;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The decision table in the order in which decisions were taken, a page at a time. */
final class DecisionOrder {

    static final String LATEST = "select coalesce(min(place), 1), coalesce(max(place), 0), count(*)"
            + " from (select place from decision order by place desc limit ?) latest";
    static final String AFTER =
            "select place, receipt from decision where place > ? and place <= ? order by place limit ?";
    static final String BEFORE = "select place, receipt from decision where place < ? order by place desc limit ?";

    private final JdbcTemplate jdbc;
    private final ReceiptCodec codec;

    DecisionOrder(JdbcTemplate jdbc, ReceiptCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    Stretch latest(int most) {
        return jdbc.query(LATEST, (row, number) -> new Stretch(row.getLong(1), row.getLong(2), row.getLong(3)), most)
                .get(0);
    }

    List<PlacedReceipt> after(long place, long last, int most) {
        return read(AFTER, place, last, most);
    }

    /** Latest first. */
    List<PlacedReceipt> before(long place, int most) {
        return read(BEFORE, place, most);
    }

    private List<PlacedReceipt> read(String sql, Object... parameters) {
        return jdbc.query(
                sql, (row, number) -> new PlacedReceipt(row.getLong(1), codec.read(row.getBytes(2))), parameters);
    }
}
