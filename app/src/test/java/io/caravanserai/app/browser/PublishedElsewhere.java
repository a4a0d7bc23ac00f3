package io.caravanserai.app.browser;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import io.caravanserai.app.http.HubAnswer;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import java.util.List;
import java.util.Map;

/** What colleagues bring into force while somebody looks at a page. */
final class PublishedElsewhere {

    private final HubClient editor;
    private final HubClient approver;

    PublishedElsewhere(RunningHub hub) {
        editor = hub.user("olga", "editor");
        approver = hub.user("abel", "approver");
    }

    void cell(String table, String row, String column, String text) {
        HubAnswer opened =
                editor.post("/api/v1/tables/" + table + "/drafts", "").expect(201);
        String draft = "/api/v1/drafts/" + opened.json().at("/version/id").asText();
        Map<String, String> edit = Map.of("edit", "set_cell", "row", row, "column", column, "text", text);
        editor.post(draft + "/edits", List.of(edit), Map.of("If-Match", opened.header("ETag")))
                .expect(200);
        String replay = editor.post(draft + "/replay", Map.of("decisions", 10))
                .expect(202)
                .header("Location");
        await().atMost(60, SECONDS)
                .until(() -> editor.get(replay).json().path("state").asText().equals("done"));
        editor.post(draft + "/propose", Map.of("why", "winter")).expect(200);
        approver.post(draft + "/approve", Map.of()).expect(200);
    }
}
