package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.domain.problem.Phrases;
import io.caravanserai.domain.problem.Problem;
import java.util.List;
import java.util.stream.Stream;

/** Where to look, once the hub is up. */
final class Welcome {

    private Welcome() {}

    /** What is broken, a line each; nothing when all is well. */
    static List<String> warnings(List<Problem> problems, Phrases phrases) {
        return problems.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(phrases.say("Broken; what is sound goes on:")),
                                problems.stream().map(problem -> "  " + phrases.sentence(problem)))
                        .toList();
    }

    static String text(HubSettings settings, Phrases phrases) {
        String here = "http://%s:%d".formatted(settings.bind(), settings.port());
        return """

                @|bold %2$s|@  %3$s
                  console   %1$s/console/
                  Cockpit   %1$s/camunda/app/cockpit/default/
                  Tasklist  %1$s/camunda/app/tasklist/default/
                  API       %1$s/v3/api-docs
                %4$s
                """
                .formatted(
                        here,
                        phrases.say("The hub is open."),
                        phrases.say("log in as admin"),
                        phrases.say("Ctrl-C closes it; state stays in %s.".formatted(settings.home())));
    }
}
