package io.caravanserai.app.tables;

import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.app.web.BadRequestException;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.publishing.Choice;
import io.caravanserai.publishing.NewTables;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.TableDrafts;
import io.caravanserai.publishing.TableLibrary;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts: opened, changed cell by cell or by upload, joined with what others published. Changes say what they saw. */
@RestController
class DraftsController {

    private static final String DRAFTS = "/api/v1/drafts/";

    private final TableLibrary library;
    private final TableDrafts drafts;
    private final NewTables newTables;
    private final Body body;

    DraftsController(PublishingRoom room, Body body) {
        this.library = room.library();
        this.drafts = room.drafts();
        this.newTables = room.newTables();
        this.body = body;
    }

    /** @param take {@code mine} for the draft's text, {@code theirs} for the one in force */
    record ChoiceJson(@Nullable String row, @Nullable String column, @Nullable String take) {

        Choice choice() {
            if (!"mine".equals(take) && !"theirs".equals(take)) {
                throw new BadRequestException(
                        "take", String.valueOf(take), "is neither mine nor theirs", "Maybe write mine.");
            }
            return new Choice(row == null ? "" : row, column == null ? "" : column, take.equals("mine"));
        }
    }

    record RebaseJson(@Nullable List<ChoiceJson> choices) {}

    /** A draft of a table that nobody had before; the body describes it as {@code table new} takes it, or is blank. */
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string")))
    @PostMapping("/api/v1/tables")
    ResponseEntity<DraftJson> create(@RequestParam String name, HttpServletRequest request) throws IOException {
        String description = new String(body.bytes(request), StandardCharsets.UTF_8);
        TableVersion draft =
                newTables.open(name, description, Caller.of(request).actor());
        return answer(ResponseEntity.created(URI.create(DRAFTS + draft.id())), draft.id(), request);
    }

    @PostMapping("/api/v1/tables/{name}/drafts")
    ResponseEntity<DraftJson> open(@PathVariable String name, HttpServletRequest request) {
        TableVersion draft = drafts.open(library.file(name), Caller.of(request).actor());
        return answer(ResponseEntity.created(URI.create(DRAFTS + draft.id())), draft.id(), request);
    }

    @GetMapping(DRAFTS + "{id}")
    ResponseEntity<DraftJson> read(@PathVariable String id, HttpServletRequest request) {
        return answer(ResponseEntity.ok(), new VersionId(id), request);
    }

    @GetMapping(DRAFTS + "{id}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable String id) {
        TableVersion draft = library.draft(new VersionId(id)).version();
        return Xlsx.file(draft.table(), library.workbook(draft));
    }

    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                            schema = @Schema(type = "string", format = "binary")))
    @PutMapping(DRAFTS + "{id}/workbook")
    ResponseEntity<DraftJson> upload(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            HttpServletRequest request)
            throws IOException {
        return changed(
                id,
                seen,
                request,
                (draft, hash, who) -> drafts.upload(draft, hash, body.bytes(request), who, AskedIn.language()));
    }

    /** The last refused upload, with notes on its wrong cells. */
    @GetMapping(DRAFTS + "{id}/refused")
    ResponseEntity<byte[]> refused(@PathVariable String id) {
        TableVersion draft = library.draft(new VersionId(id)).version();
        return drafts.refused(draft.id())
                .map(bytes -> Xlsx.file(draft.table() + "-refused", bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            array = @ArraySchema(schema = @Schema(implementation = EditJson.class))))
    @PostMapping(DRAFTS + "{id}/edits")
    ResponseEntity<DraftJson> edit(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
            HttpServletRequest request)
            throws IOException {
        return changed(id, seen, request, (draft, hash, who) -> drafts.edit(draft, hash, body.edits(request), who));
    }

    /** Puts the draft's changes on what is in force now; 409 with both texts where both wrote something. */
    @PostMapping(DRAFTS + "{id}/rebase")
    ResponseEntity<DraftJson> rebase(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable RebaseJson rebase,
            HttpServletRequest request) {
        List<ChoiceJson> choices = rebase == null || rebase.choices() == null ? List.of() : rebase.choices();
        drafts.rebase(
                new VersionId(id),
                choices.stream().map(ChoiceJson::choice).toList(),
                Caller.of(request).actor());
        return read(id, request);
    }

    @DeleteMapping(DRAFTS + "{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable String id, HttpServletRequest request) {
        drafts.discard(new VersionId(id), Caller.of(request).actor());
    }

    private interface Change {
        void on(VersionId draft, String seen, Actor who) throws IOException;
    }

    private ResponseEntity<DraftJson> changed(
            String id, @Nullable String seen, HttpServletRequest request, Change change) throws IOException {
        change.on(new VersionId(id), Tag.hash(seen), Caller.of(request).actor());
        return read(id, request);
    }

    private ResponseEntity<DraftJson> answer(
            ResponseEntity.BodyBuilder builder, VersionId id, HttpServletRequest request) {
        DraftJson draft = DraftJson.of(library.draft(id), Caller.of(request));
        return builder.eTag(Tag.of(draft.version().hash())).body(draft);
    }
}
