package io.caravanserai.profile.table;

import io.caravanserai.domain.publishing.ReplayResults;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.profile.ReplayResultCodec;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Times;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Results of replays as JSON. */
final class JdbcReplayResults implements ReplayResults {

    private static final String INSERT = "insert into table_replay (id, content, kept_at) values (?, ?, ?)";
    private static final String FIND = "select content from table_replay where id = ?";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;

    JdbcReplayResults(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
    }

    @Override
    public void keep(ReplayId id, ReplayResult result, Instant now) {
        byte[] content = ReplayResultCodec.write(result).getBytes(StandardCharsets.UTF_8);
        work.run(() -> jdbc.update(INSERT, id.value(), content, Times.column(now)));
    }

    @Override
    public Optional<ReplayResult> find(ReplayId id) {
        return work.run(() -> jdbc.query(FIND, (row, number) -> row.getBytes(1), id.value()).stream()
                .findFirst()
                .map(content -> ReplayResultCodec.read(new String(content, StandardCharsets.UTF_8))));
    }
}
