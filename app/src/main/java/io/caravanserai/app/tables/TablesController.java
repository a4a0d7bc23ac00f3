package io.caravanserai.app.tables;

import io.caravanserai.app.web.PageJson;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.table.CellChange;
import io.caravanserai.domain.table.TableGrid;
import io.caravanserai.domain.table.WorkbookCopies;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.TableLibrary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be read about tables, versions and releases. */
@RestController
class TablesController {

    private final TableLibrary library;
    private final WorkbookCopies copies;

    TablesController(PublishingRoom room, WorkbookCopies copies) {
        this.library = room.library();
        this.copies = copies;
    }

    /** @param release the one in force */
    record TablesJson(ReleaseJson release, List<TableJson> items) {}

    record GridJson(VersionJson version, TableGrid grid) {}

    record DiffJson(VersionJson from, VersionJson to, List<CellChange> changes) {}

    @GetMapping("/api/v1/tables")
    TablesJson list() {
        return new TablesJson(
                ReleaseJson.of(library.release()),
                library.tables().stream().map(TableJson::of).toList());
    }

    @GetMapping("/api/v1/tables/audit")
    PageJson<AuditJson> audit(
            @RequestParam(required = false) @Nullable String table,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        return PageJson.of(library.audit(table, cursor, PageJson.bounded(limit)), AuditJson::of);
    }

    @GetMapping("/api/v1/tables/releases")
    PageJson<ReleaseJson> releases(
            @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
        return PageJson.of(library.releases(cursor, PageJson.bounded(limit)), ReleaseJson::of);
    }

    @GetMapping("/api/v1/tables/{name}")
    ResponseEntity<GridJson> read(
            @PathVariable String name, @RequestParam(required = false) @Nullable Integer version) {
        TableVersion found = library.version(name, version);
        return ResponseEntity.ok()
                .eTag(Tag.of(found.hash()))
                .body(new GridJson(VersionJson.of(found), library.grid(found)));
    }

    @GetMapping(path = "/api/v1/tables/{name}/workbook", params = "!economics")
    ResponseEntity<byte[]> workbook(
            @PathVariable String name, @RequestParam(required = false) @Nullable Integer version) {
        return Xlsx.file(name, library.workbook(library.version(name, version)));
    }

    @GetMapping("/api/v1/tables/{name}/dmn")
    ResponseEntity<byte[]> dmn(@PathVariable String name, @RequestParam(required = false) @Nullable Integer version) {
        TableVersion found = library.version(name, version);
        return Xlsx.dmn(name, copies.dmn(found.file(), library.workbook(found)));
    }

    @GetMapping("/api/v1/tables/{name}/versions")
    PageJson<VersionJson> versions(@PathVariable String name) {
        return PageJson.whole(
                library.versions(name).stream().map(VersionJson::of).toList());
    }

    @GetMapping("/api/v1/tables/{name}/diff")
    DiffJson diff(
            @PathVariable String name, @RequestParam int from, @RequestParam(required = false) @Nullable Integer to) {
        TableVersion before = library.version(name, from);
        TableVersion after = library.version(name, to);
        return new DiffJson(VersionJson.of(before), VersionJson.of(after), library.diff(before, after));
    }
}
