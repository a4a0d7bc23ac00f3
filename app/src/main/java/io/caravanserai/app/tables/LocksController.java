package io.caravanserai.app.tables;

import io.caravanserai.domain.publishing.EditLock;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.publishing.DraftLocks;
import io.caravanserai.publishing.PublishingRoom;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a draft. A page takes the lock with the first change, renews it with later ones, and gives it back. */
@RestController
class LocksController {

    private final DraftLocks locks;

    LocksController(PublishingRoom room) {
        this.locks = room.locks();
    }

    /** @param override takes it away from another; for admins, ignored for others */
    @PostMapping("/api/v1/drafts/{id}/lock")
    EditLock take(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean override,
            HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return locks.take(new VersionId(id), caller.actor(), override && caller.admin());
    }

    @DeleteMapping("/api/v1/drafts/{id}/lock")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean override,
            HttpServletRequest request) {
        Caller caller = Caller.of(request);
        locks.release(new VersionId(id), caller.actor(), override && caller.admin());
    }
}
