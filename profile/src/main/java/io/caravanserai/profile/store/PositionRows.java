package io.caravanserai.profile.store;

import io.caravanserai.domain.event.StreamPosition;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where each partition of the stream continues. */
final class PositionRows {

    private static final String LIST = "select part, next_offset from stream_position where topic = ? order by part";
    private static final String UPDATE = "update stream_position set next_offset = ? where topic = ? and part = ?";
    private static final String INSERT = "insert into stream_position (next_offset, topic, part) values (?, ?, ?)";

    private final JdbcTemplate jdbc;

    PositionRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<StreamPosition> list(String topic) {
        return jdbc.query(
                LIST,
                (row, number) -> new StreamPosition(topic, row.getInt("part"), row.getLong("next_offset")),
                topic);
    }

    void save(List<StreamPosition> positions) {
        for (StreamPosition position : positions) {
            Object[] values = {position.nextOffset(), position.topic(), position.partition()};
            if (jdbc.update(UPDATE, values) == 0) {
                jdbc.update(INSERT, values);
            }
        }
    }
}
