package io.caravanserai.app.tables;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.table.RowEconomics;
import io.caravanserai.domain.table.RowLedger;
import io.caravanserai.domain.table.TableEconomics;
import io.caravanserai.domain.table.WorkbookCopies;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.TableLibrary;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the rows in force earned; counted in the background, so the first question waits for the count. */
@RestController
class EconomicsController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

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
     * @param inForce those among them that were taken with the version in force
     * @param marksDead false when silence says nothing yet
     * @param rows by row id, in the order of the sheet
     */
    record EconomicsJson(
            String table,
            long decisions,
            long inForce,
            Instant from,
            Instant asOf,
            boolean marksDead,
            Map<String, RowJson> rows) {}

    /** 503 with Retry-After when the first count takes very long. */
    @GetMapping("/api/v1/tables/{name}/economics")
    EconomicsJson economics(@PathVariable String name) {
        TableVersion inForce = library.version(name, null);
        TableEconomics counted = counted(name);
        return json(counted, library.economics(inForce, counted));
    }

    /** The workbook in force with what each row did at its right. */
    @GetMapping(path = "/api/v1/tables/{name}/workbook", params = "economics=true")
    ResponseEntity<byte[]> workbook(@PathVariable String name) {
        TableVersion inForce = library.version(name, null);
        return Xlsx.file(
                name, copies.withEconomics(library.workbook(inForce), library.economics(inForce, counted(name))));
    }

    private TableEconomics counted(String name) {
        try {
            return ledger.within(PATIENCE, name).orElseThrow(() -> later(name));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw later(name);
        }
    }

    private static EconomicsJson json(TableEconomics counted, Map<String, RowEconomics> byRow) {
        Map<String, RowJson> rows = new LinkedHashMap<>();
        byRow.forEach((row, economics) -> rows.put(row, RowJson.of(economics)));
        return new EconomicsJson(
                counted.table(),
                counted.decisions(),
                counted.inForce(),
                counted.from(),
                counted.asOf(),
                counted.marksDead(),
                rows);
    }

    private static RetryLaterException later(String table) {
        Problem counting = new Problem(
                table,
                "rows",
                "the first count",
                "takes longer than %s".formatted(PATIENCE),
                "Ask again in a few seconds.");
        return new RetryLaterException("The rows are still being counted.", new InvalidAssetException(counting));
    }
}
