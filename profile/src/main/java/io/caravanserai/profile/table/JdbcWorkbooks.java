package io.caravanserai.profile.table;

import io.caravanserai.domain.publishing.Proof;
import io.caravanserai.domain.publishing.WorkbookHash;
import io.caravanserai.domain.publishing.Workbooks;
import io.caravanserai.profile.store.JdbcUnitOfWork;
import io.caravanserai.profile.store.Times;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Workbooks as bytes under their SHA-256. */
final class JdbcWorkbooks implements Workbooks {

    private static final String TOUCH = "update table_workbook set kept_at = ? where hash = ?";
    private static final String INSERT = "insert into table_workbook (kept_at, hash, content) values (?, ?, ?)";
    private static final String FIND = "select content from table_workbook where hash = ?";
    private static final String SWEEP = "delete from table_workbook where kept_at < ?"
            + " and not exists (select 1 from table_version v where v.hash = table_workbook.hash)"
            + " and not exists (select 1 from table_note n where n.refused = table_workbook.hash)"
            + " and not exists (select 1 from table_on_disk d where table_workbook.hash in (d.hash, d.base))";
    private static final String SWEEP_PROOFS = "delete from table_proof"
            + " where not exists (select 1 from table_workbook w where w.hash = table_proof.hash)";
    private static final String SWEEP_RUNS = "delete from table_replay_run where noted_at < ?";
    private static final String SWEEP_REPLAYS = "delete from table_replay where kept_at < ?"
            + " and not exists (select 1 from table_proof p where p.replay_id = table_replay.id)";

    private final JdbcTemplate jdbc;
    private final JdbcUnitOfWork work;
    private final ProofRows proofs;

    JdbcWorkbooks(JdbcTemplate jdbc, JdbcUnitOfWork work) {
        this.jdbc = jdbc;
        this.work = work;
        this.proofs = new ProofRows(jdbc);
    }

    @Override
    public String keep(byte[] workbook, Instant now) {
        String hash = WorkbookHash.of(workbook);
        work.run(() -> jdbc.update(TOUCH, Times.column(now), hash) == 1
                || jdbc.update(INSERT, Times.column(now), hash, workbook) == 1);
        return hash;
    }

    @Override
    public Optional<byte[]> find(String hash) {
        return work.run(() -> jdbc.query(FIND, (row, number) -> row.getBytes(1), hash).stream()
                .findFirst());
    }

    @Override
    public Proof proof(String hash) {
        return work.run(() -> proofs.find(hash).orElse(Proof.none(hash)));
    }

    @Override
    public void prove(Proof proof) {
        work.run(() -> proofs.save(proof));
    }

    @Override
    public int sweep(Instant before) {
        return work.run(() -> {
            int gone = jdbc.update(SWEEP, Times.column(before));
            jdbc.update(SWEEP_PROOFS);
            jdbc.update(SWEEP_REPLAYS, Times.column(before));
            jdbc.update(SWEEP_RUNS, Times.column(before));
            return gone;
        });
    }
}
