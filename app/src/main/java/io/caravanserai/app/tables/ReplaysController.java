package io.caravanserai.app.tables;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.caravanserai.app.web.NotFoundException;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.replay.ReplayId;
import io.caravanserai.domain.replay.ReplayOrder;
import io.caravanserai.domain.replay.ReplayProgress;
import io.caravanserai.domain.replay.ReplayResult;
import io.caravanserai.domain.replay.ReplayState;
import io.caravanserai.profile.ReplayResultCodec;
import io.caravanserai.publishing.TableReplays;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts over past receipts, in the background. */
@RestController
class ReplaysController {

    private final TableReplays replays;

    ReplaysController(TableReplays replays) {
        this.replays = replays;
    }

    /**
     * @param decisions how many of the latest to take again; absent for 100,000
     * @param with ids of other drafts that are to come into force together with this one
     */
    record OrderJson(@Nullable Integer decisions, @Nullable List<String> with) {}

    /**
     * @param state {@code waiting}, {@code running}, {@code done}, {@code cancelled} or {@code failed}
     * @param of decisions it will take again, 0 until it begins
     * @param result null until it is done
     */
    record ReplayJson(
            String id,
            String state,
            long done,
            long of,
            @Nullable String problem,
            @JsonRawValue @Schema(type = "object") @Nullable String result) {}

    @PostMapping("/api/v1/drafts/{id}/replay")
    ResponseEntity<ReplayJson> start(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable OrderJson order,
            HttpServletRequest request) {
        int decisions = order == null || order.decisions() == null ? ReplayOrder.USUAL : order.decisions();
        List<String> with = order == null || order.with() == null ? List.of() : order.with();
        List<VersionId> others = with.stream().map(VersionId::new).toList();
        ReplayId replay = replays.start(
                new VersionId(id), others, decisions, Caller.of(request).actor());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/replays/" + replay))
                .body(read(replay.value()));
    }

    @GetMapping("/api/v1/replays/{id}")
    ReplayJson read(@PathVariable String id) {
        ReplayId replay = new ReplayId(id);
        String result = replays.result(replay).map(ReplayResultCodec::write).orElse(null);
        return replays.progress(replay)
                .map(progress -> json(progress, result))
                .or(() -> replays.result(replay).map(kept -> kept(id, kept)))
                .orElseThrow(() -> new NotFoundException(
                        "replay",
                        id,
                        "Maybe it was forgotten: they are kept for a day, proofs for as long as they prove."));
    }

    /** Ends it within a page of decisions. */
    @DeleteMapping("/api/v1/replays/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable String id) {
        replays.cancel(new ReplayId(id));
    }

    private static ReplayJson json(ReplayProgress progress, @Nullable String result) {
        return new ReplayJson(
                progress.id().value(),
                progress.state().code(),
                progress.done(),
                progress.of(),
                progress.problem(),
                result);
    }

    private static ReplayJson kept(String id, ReplayResult result) {
        return new ReplayJson(
                id,
                ReplayState.DONE.code(),
                result.decisions(),
                result.decisions(),
                null,
                ReplayResultCodec.write(result));
    }
}
