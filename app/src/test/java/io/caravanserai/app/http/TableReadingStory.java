package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the tables tell whoever may look, before anything is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TableReadingStory {

    static final String DRAFTS_OF_TIERS = "/api/v1/tables/value-tiers/drafts";
    static final String DRAFTS = "/api/v1/drafts/";

    final RunningHub hub;
    final HubClient editor;
    final HubClient approver;

    TableReadingStory(RunningHub hub) {
        this.hub = hub;
        editor = hub.user("eve", "editor", "approver");
        approver = hub.user("abel", "approver");
    }

    @Test
    void onlyEditorsDraft() {
        HubClient viewer = hub.user("vera", "viewer");

        viewer.post(DRAFTS_OF_TIERS, "").expect(403);
        viewer.put(DRAFTS + "x/workbook", new byte[0], Map.of()).expect(403);
        viewer.delete(DRAFTS + "x").expect(403);
        approver.post(DRAFTS_OF_TIERS, "").expect(403);
        viewer.get("/api/v1/tables").expect(200);
    }

    @Test
    void everythingCanBeReadAndTakenAway() {
        assertThat(hub.admin()
                        .get("/api/v1/tables")
                        .json()
                        .at("/release/number")
                        .asLong())
                .isPositive();
        HubAnswer grid = editor.get("/api/v1/tables/value-tiers?version=1").expect(200);
        assertThat(grid.header("ETag")).isNotBlank();
        assertThat(grid.json().at("/grid/rows/0/cells/churn_score").asText()).isEqualTo("80");
        assertThat(grid.json().at("/grid/rows/0/sentence/zh").asText()).containsPattern("\\p{IsHan}");
        assertThat(editor.download("/api/v1/tables/value-tiers/workbook")).startsWith('P', 'K');
        assertThat(editor.get("/api/v1/tables/value-tiers/dmn").expect(200).text())
                .contains("<definitions");
        assertThat(editor.items("/api/v1/tables/value-tiers/versions")).isNotEmpty();
        assertThat(editor.items("/api/v1/tables/releases")).isNotEmpty();
        editor.get("/api/v1/tables/value-tiers?version=999").refusedWith(404, "is not a version");
        editor.get("/api/v1/tables/nothing").refusedWith(404, "is not known");
        assertThat(editor.get("/api/v1/tables/value-tiers/diff?from=1")
                        .expect(200)
                        .json()
                        .path("changes")
                        .isArray())
                .isTrue();
    }

    @Test
    void aTypedInCaseIsTracedCellByCell() {
        HubAnswer opened = editor.post(DRAFTS_OF_TIERS, "").expect(201);
        String draft = DRAFTS + opened.json().at("/version/id").asText();

        editor.post(draft + "/try", Map.of()).refusedWith(400, "is no customer to try");
        editor.post(draft + "/try", Map.of("facts", Map.of("made_up", 1))).refusedWith(400, "is not in the catalogue");
        editor.post(draft + "/try", Map.of("facts", Map.of("spend_365d", "much")))
                .refusedWith(400, "'much' is not an amount. Maybe write 3000.");
        editor.post(draft + "/try", Map.of("customer", "nobody")).refusedWith(404, "nobody");
        JsonNode trace = editor.post(draft + "/try", Map.of("facts", Map.of("spend_365d", 3000, "churn_score", 80)))
                .expect(200)
                .json();
        assertThat(trace.at("/rows/0/fired").asBoolean()).isTrue();
        assertThat(trace.at("/rows/0/cells/churn_score").asText()).isEqualTo("MATCHED");
        assertThat(trace.at("/answers/0/value_tier").asText()).isEqualTo("at_risk");
    }

    @Test
    void lintCountsCustomersAndBecomesPartOfTheProof() {
        HubAnswer opened = editor.post(DRAFTS_OF_TIERS, "").expect(201);
        String draft = DRAFTS + opened.json().at("/version/id").asText();

        JsonNode report = editor.post(draft + "/lint", "").expect(200).json();

        assertThat(report.path("exact").isBoolean()).isTrue();
        assertThat(report.path("findings").isArray()).isTrue();
        assertThat(editor.get(draft).json().at("/proof/lint/errors").isNumber()).isTrue();
    }

    @Test
    void rowsTellWhatTheyEarned() {
        JsonNode earned =
                editor.get("/api/v1/tables/value-tiers/economics").expect(200).json();

        assertThat(earned.at("/rows/R001/hits").isNumber()).isTrue();
        assertThat(earned.path("marks_dead").asBoolean()).isFalse();
        assertThat(editor.download("/api/v1/tables/value-tiers/workbook?economics=true"))
                .startsWith('P', 'K');
    }

    @Test
    void aNewTableBeginsAsADraftInAGroupWhereItWillBeAsked() {
        String tables = "/api/v1/tables?name=";
        hub.user("vera", "viewer")
                .post(tables + "offers/spring-offers", new byte[0])
                .expect(403);
        editor.post(tables + "policy/spring", new byte[0]).refusedWith(422, "nobody would ask it");
        editor.post(tables + "offers/value-tiers", new byte[0]).refusedWith(422, "is there already");

        JsonNode draft = editor.post(tables + "offers/spring-offers", new byte[0])
                .expect(201)
                .json();

        assertThat(draft.at("/version/state").asText()).isEqualTo("draft");
        assertThat(draft.at("/grid/rows/0/sentence/en").asText()).contains("value tier is at risk");
        assertThat(table("spring-offers").path("active").isNull()).isTrue();
        editor.delete(DRAFTS + draft.at("/version/id").asText()).expect(204);
    }

    @Test
    void theDescriptionOfTheApiNamesTheDoors() {
        JsonNode paths = editor.get("/v3/api-docs").expect(200).json().path("paths");

        assertThat(paths.fieldNames())
                .toIterable()
                .contains(
                        "/api/v1/tables",
                        "/api/v1/tables/{name}/rollback",
                        "/api/v1/drafts/{id}/edits",
                        "/api/v1/drafts/{id}/workbook",
                        "/api/v1/drafts/{id}/approve");
        assertThat(paths.at("/~1api~1v1~1drafts~1{id}~1edits/post/requestBody").toString())
                .contains("EditJson");
    }

    JsonNode table(String name) {
        for (JsonNode table : editor.items("/api/v1/tables")) {
            if (table.path("name").asText().equals(name)) {
                return table;
            }
        }
        throw new AssertionError("There is no table " + name);
    }
}
