package io.caravanserai.app.cli;

import io.caravanserai.app.settings.HubSettings;

/** Where to look, once the hub is up. */
final class Welcome {

    private Welcome() {}

    static String text(HubSettings settings) {
        String here = "http://%s:%d".formatted(settings.bind(), settings.port());
        return """

                @|bold The hub is open.|@  log in as admin
                  console   %1$s/console/
                  Cockpit   %1$s/camunda/app/cockpit/default/
                  Tasklist  %1$s/camunda/app/tasklist/default/
                  API       %1$s/v3/api-docs
                Ctrl-C closes it; state stays in %2$s.
                """
                .formatted(here, settings.home());
    }
}
