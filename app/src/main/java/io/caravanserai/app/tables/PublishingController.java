package io.caravanserai.app.tables;

import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.TablePublisher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The way of a version into force, and back. */
@RestController
class PublishingController {

    private final PublishingRoom room;
    private final TablePublisher publisher;

    PublishingController(PublishingRoom room) {
        this.room = room;
        this.publisher = room.publisher();
    }

    record WhyJson(@Nullable String why) {

        String text() {
            return why == null ? "" : why.strip();
        }
    }

    /** @param from first day in force, of the hub's zone; absent for now */
    record ApproveJson(@Nullable LocalDate from) {}

    /** @param to number of a version that was in force before */
    record RollbackJson(int to, @Nullable String why) {}

    /** The author is done: everything is tried, another person is asked. */
    @PostMapping("/api/v1/drafts/{id}/propose")
    VersionJson propose(@PathVariable String id, @RequestBody WhyJson why, HttpServletRequest request) {
        return json(publisher.propose(
                new VersionId(id), why.text(), Caller.of(request).actor()));
    }

    /** Back to a draft. */
    @PostMapping("/api/v1/drafts/{id}/withdraw")
    VersionJson withdraw(@PathVariable String id, HttpServletRequest request) {
        return json(publisher.withdraw(new VersionId(id), Caller.of(request).actor()));
    }

    /** Said by somebody who did not change the draft. */
    @PostMapping("/api/v1/drafts/{id}/approve")
    VersionJson approve(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ApproveJson approve,
            HttpServletRequest request) {
        LocalDate from = approve == null ? null : approve.from();
        return json(
                publisher.approve(new VersionId(id), from, Caller.of(request).actor()));
    }

    @PostMapping("/api/v1/drafts/{id}/reject")
    VersionJson reject(@PathVariable String id, @RequestBody WhyJson why, HttpServletRequest request) {
        return json(publisher.reject(
                new VersionId(id), why.text(), Caller.of(request).actor()));
    }

    /** An earlier version is in force again, at once. */
    @PostMapping("/api/v1/tables/{name}/rollback")
    VersionJson rollback(@PathVariable String name, @RequestBody RollbackJson back, HttpServletRequest request) {
        String why = new WhyJson(back.why()).text();
        return json(publisher.rollback(
                room.library().file(name), back.to(), why, Caller.of(request).actor()));
    }

    private static VersionJson json(TableVersion version) {
        return VersionJson.of(version);
    }
}
