package io.caravanserai.app.tables;

import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.RowLedger;
import io.caravanserai.domain.table.TableEconomics;
import io.caravanserai.domain.table.WorkbookCopies;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.TableLibrary;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the rows in force earned; counted in the background, so the first question may come too early. */
@RestController
class EconomicsController {

    private static final String ASK_AGAIN_SECONDS = "2";

    private final TableLibrary library;
    private final RowLedger ledger;
    private final WorkbookCopies copies;

    EconomicsController(PublishingRoom room, RowLedger ledger, WorkbookCopies copies) {
        this.library = room.library();
        this.ledger = ledger;
        this.copies = copies;
    }

    /** @param acceptance share of the offers that were accepted */
    record RowJson(
            long hits,
            @Nullable Instant lastHit,
            long offers,
            long accepted,
            double acceptance,
            double value,
            boolean dead) {

        static RowJson of(RowEconomics row) {
            return new RowJson(
                    row.hits(), row.lastHit(), row.offers(), row.accepted(), row.acceptance(), row.value(), row.dead());
        }
    }

    /**
     * @param decisions that were looked at
     * @param marksDead false when silence says nothing yet
     * @param rows by row id, in the order of the sheet
     */
    record EconomicsJson(
            String table, long decisions, Instant from, Instant asOf, boolean marksDead, Map<String, RowJson> rows) {}

    /** 202 without a body while the rows are counted for the first time. */
    @GetMapping("/api/v1/tables/{name}/economics")
    ResponseEntity<EconomicsJson> economics(@PathVariable String name) {
        TableVersion inForce = library.version(name, null);
        return ledger.of(name)
                .map(counted -> ResponseEntity.ok(json(counted, rows(inForce, counted))))
                .orElseGet(EconomicsController::later);
    }

    /** The workbook in force with what each row did at its right. */
    @GetMapping(path = "/api/v1/tables/{name}/workbook", params = "economics=true")
    ResponseEntity<byte[]> workbook(@PathVariable String name) {
        TableVersion inForce = library.version(name, null);
        Optional<TableEconomics> counted = ledger.of(name);
        if (counted.isEmpty()) {
            return later();
        }
        byte[] workbook = copies.withEconomics(library.workbook(inForce), rows(inForce, counted.get()));
        return Xlsx.file(name, workbook);
    }

    private Map<String, RowEconomics> rows(TableVersion version, TableEconomics counted) {
        Map<String, RowEconomics> rows = new LinkedHashMap<>();
        library.grid(version).rows().forEach(row -> rows.put(row.id(), counted.of(row.id())));
        return rows;
    }

    private static EconomicsJson json(TableEconomics counted, Map<String, RowEconomics> byRow) {
        Map<String, RowJson> rows = new LinkedHashMap<>();
        byRow.forEach((row, economics) -> rows.put(row, RowJson.of(economics)));
        return new EconomicsJson(
                counted.table(), counted.decisions(), counted.from(), counted.asOf(), counted.marksDead(), rows);
    }

    private static <T> ResponseEntity<T> later() {
        return ResponseEntity.accepted()
                .header(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS)
                .build();
    }
}
