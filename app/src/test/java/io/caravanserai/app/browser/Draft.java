package io.caravanserai.app.browser;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.app.http.HubAnswer;
import io.caravanserai.app.http.HubClient;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A draft as its editor reaches it over the API. */
final class Draft {

    private final HubClient editor;
    private final String path;

    /** @param where name of a table to begin one of, or the address of the page of one that is open */
    Draft(HubClient editor, String where) {
        this.editor = editor;
        this.path = "/api/v1/drafts/"
                + (where.contains("draft=") ? where.replaceFirst(".*draft=", "") : begun(editor, where));
    }

    private static String begun(HubClient editor, String table) {
        return editor.post("/api/v1/tables/" + table + "/drafts", "")
                .expect(201)
                .json()
                .at("/version/id")
                .asText();
    }

    /** The first row answers another number. */
    Draft withAnotherAnswer() {
        HubAnswer now = editor.get(path).expect(200);
        Map<String, String> edit = Map.of(
                "edit",
                "set_cell",
                "row",
                now.json().at("/grid/rows/0/id").asText(),
                "column",
                numberAnswered(now.json()),
                "text",
                "1.7");
        editor.post(path + "/edits", List.of(edit), Map.of("If-Match", now.header("ETag")))
                .expect(200);
        return this;
    }

    private static String numberAnswered(JsonNode draft) {
        return StreamSupport.stream(draft.at("/grid/columns").spliterator(), false)
                .filter(column -> column.path("role").asText().equals("output"))
                .filter(column -> column.path("type").asText().equalsIgnoreCase("number"))
                .map(column -> column.path("key").asText())
                .findFirst()
                .orElseThrow();
    }

    /** Id of the replay that proves it as it is. */
    String replay() {
        return editor.get(path).expect(200).json().at("/proof/replay/id").asText();
    }

    void discard() {
        editor.delete(path).expect(204);
    }
}
