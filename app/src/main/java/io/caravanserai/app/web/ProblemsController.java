package io.caravanserai.app.web;

import io.caravanserai.app.asked.ProblemJson;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything wrong with the assets as they are on disk now; the hub works with the last good versions. */
@RestController
class ProblemsController {

    private final Complaints problems;

    ProblemsController(Complaints problems) {
        this.problems = problems;
    }

    @GetMapping("/api/v1/problems")
    PageJson<ProblemJson> list() {
        return PageJson.whole(problems.now().stream().map(ProblemJson::of).toList());
    }
}
