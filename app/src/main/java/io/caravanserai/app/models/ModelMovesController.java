package io.caravanserai.app.models;

import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.ModelLife;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The way of a version into force, and back. Each answers 204; GET /api/v1/models shows what came of it. */
@RestController
@ResponseStatus(HttpStatus.NO_CONTENT)
class ModelMovesController {

    private final ModelLife life;

    ModelMovesController(ModelLife life) {
        this.life = life;
    }

    record WhyJson(@Nullable String why) {

        static String text(@Nullable WhyJson body) {
            return body == null || body.why == null ? "" : body.why.strip();
        }
    }

    /** @param share of the customers, 0.1 for a tenth */
    record ChallengeJson(double share, @Nullable String why) {}

    @PostMapping("/api/v1/models/{folder}/challenge")
    void challenge(@PathVariable String folder, @RequestBody ChallengeJson challenge, HttpServletRequest request) {
        life.challenge(folder, challenge.share(), WhyJson.text(new WhyJson(challenge.why())), actor(request));
    }

    @PostMapping("/api/v1/models/{folder}/shadow")
    void shadow(
            @PathVariable String folder,
            @RequestBody(required = false) @Nullable WhyJson why,
            HttpServletRequest request) {
        life.shadow(folder, WhyJson.text(why), actor(request));
    }

    @PostMapping("/api/v1/models/{folder}/retire")
    void retire(
            @PathVariable String folder,
            @RequestBody(required = false) @Nullable WhyJson why,
            HttpServletRequest request) {
        life.retire(folder, WhyJson.text(why), actor(request));
    }

    /** Asks an approver to make it the champion. */
    @PostMapping("/api/v1/models/{folder}/propose")
    void propose(
            @PathVariable String folder,
            @RequestBody(required = false) @Nullable WhyJson why,
            HttpServletRequest request) {
        life.propose(folder, WhyJson.text(why), actor(request));
    }

    /** Takes the proposal back, or refuses it. */
    @PostMapping("/api/v1/models/{folder}/decline")
    void decline(
            @PathVariable String folder,
            @RequestBody(required = false) @Nullable WhyJson why,
            HttpServletRequest request) {
        life.decline(folder, WhyJson.text(why), actor(request));
    }

    /** Said by somebody who did not propose it. */
    @PostMapping("/api/v1/models/{folder}/approve")
    void approve(@PathVariable String folder, HttpServletRequest request) {
        life.approve(folder, actor(request));
    }

    /** From this champion to the last good one before it, at once. */
    @PostMapping("/api/v1/models/{folder}/return")
    void giveBack(
            @PathVariable String folder,
            @RequestBody(required = false) @Nullable WhyJson why,
            HttpServletRequest request) {
        life.giveBack(folder, WhyJson.text(why), actor(request));
    }

    private static Actor actor(HttpServletRequest request) {
        return new Actor(String.valueOf(request.getRemoteUser()), request.getRemoteAddr());
    }
}
