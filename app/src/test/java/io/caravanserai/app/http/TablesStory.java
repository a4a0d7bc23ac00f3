package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.Workshop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** How a business user changes who gets what, and who keeps them from breaking anything. */
abstract class TablesStory extends TableReadingStory {

    private static final String TIERS = "customer/value-tiers.xlsx";
    /** Who bought exactly six times, as the shopper did, is one of many. */
    private static final Map<String, String> SIX_IS_NOT_MUCH =
            Map.of("purchases_365d", "6..6", "value_tier", "general");

    private final HubClient other;
    private final Shopper shopper;

    TablesStory(RunningHub hub) {
        super(hub);
        other = hub.user("otto", "editor");
        shopper = new Shopper(hub.admin(), "C-" + getClass().getSimpleName()).known();
    }

    @Test
    void fromTheUploadToTheDecisionAndBack() {
        String before = segment();
        JsonNode table = table("value-tiers");
        int number = table.at("/active/number").asInt();
        HubAnswer opened = editor.post(DRAFTS_OF_TIERS, "").expect(201);
        String draft = DRAFTS + opened.json().at("/version/id").asText();

        refusedUpload(draft, opened.header("ETag"));
        byte[] better = edited(new TableEdit.AddRow("N006", null, SIX_IS_NOT_MUCH));
        editor.put(draft + "/workbook", better, seen(opened)).expect(200);
        JsonNode cases = editor.post(draft + "/cases", "").expect(200).json();
        assertThat(cases.path("failed").asInt()).isZero();
        assertThat(cases.path("passed").asInt()).isGreaterThan(10);

        editor.post(draft + "/propose", Map.of("why", "")).refusedWith(400, "is not a reason");
        editor.post(draft + "/propose", Map.of("why", "early")).refusedWith(422, "was not replayed");
        replayed(draft);
        editor.post(draft + "/propose", Map.of("why", "six is not much")).expect(200);
        editor.post(draft + "/approve", Map.of()).refusedWith(403, "may not approve");
        other.post(draft + "/approve", Map.of()).expect(403);
        assertThat(segment()).isEqualTo(before);

        JsonNode active =
                approver.post(draft + "/approve", Map.of()).expect(200).json();
        assertThat(active.path("state").asText()).isEqualTo("active");
        assertThat(segment()).isEqualTo("general").isNotEqualTo(before);
        assertThat(table("value-tiers").at("/active/number").asInt())
                .isEqualTo(active.path("number").asInt());

        other.post("/api/v1/tables/value-tiers/rollback", Map.of("to", number, "why", "no"))
                .expect(403);
        approver.post("/api/v1/tables/value-tiers/rollback", Map.of("to", number, "why", "six is a lot"))
                .expect(200);
        assertThat(segment()).isEqualTo(before);
        assertThat(acts(opened.json().at("/version/id").asText()))
                .containsExactly("activated", "approved", "proposed", "uploaded", "refused_upload", "opened");
        JsonNode line = editor.items("/api/v1/tables/audit?table=value-tiers").get(1);
        assertThat(line.path("act").asText()).isEqualTo("rolled_back");
        assertThat(line.path("who").asText()).isEqualTo("abel");
        assertThat(line.path("why").asText()).isEqualTo("six is a lot");
        assertThat(line.path("address").asText()).isNotBlank();
    }

    @Test
    void twoPeopleChangeDifferentRowsAndTheSameCellAsks() {
        HubAnswer opened = editor.post(DRAFTS_OF_TIERS, "").expect(201);
        String draft = DRAFTS + opened.json().at("/version/id").asText();

        edit(editor, draft, opened, "R012", "1100").expect(200);
        JsonNode both = edit(other, draft, opened, "R013", "550").expect(200).json();
        assertThat(both.path("changes")).hasSize(2);
        assertThat(both.at("/version/editors").toString()).contains("eve", "otto");

        HubAnswer asked = edit(other, draft, opened, "R012", "1200");
        asked.refusedWith(409, "R012");
        JsonNode conflict = asked.json().at("/conflicts/0");
        assertThat(conflict.path("mine").asText()).isEqualTo("1200");
        assertThat(conflict.path("theirs").asText()).isEqualTo("1100");
        assertThat(conflict.path("base").asText()).isEqualTo("1000");
        editor.delete(draft).expect(204);
        editor.get(draft).refusedWith(404, "is not known");
    }

    @Test
    void aLockSaysWhoWorksOnADraft() {
        HubAnswer opened = editor.post(DRAFTS_OF_TIERS, "").expect(201);
        String draft = DRAFTS + opened.json().at("/version/id").asText();
        editor.post(draft + "/lock", "").expect(200);

        edit(other, draft, opened, "R012", "1100").refusedWith(423, "works on it until");
        other.post(draft + "/lock?override=true", "").refusedWith(423, "eve");
        assertThat(other.get(draft).json().at("/lock/owner").asText()).isEqualTo("eve");
        assertThat(other.get(draft).json().path("may")).isEmpty();
        hub.admin().post(draft + "/lock?override=true", "").expect(200);
        hub.admin().delete(draft + "/lock").expect(204);
        edit(other, draft, opened, "R012", "1100").expect(200);
    }

    @Test
    void changesSayWhatTheySaw() {
        HubAnswer opened = editor.post(DRAFTS_OF_TIERS, "").expect(201);
        String draft = DRAFTS + opened.json().at("/version/id").asText();

        editor.post(draft + "/edits", List.of(setCell("R012", "1100"))).refusedWith(428, "If-Match");
        editor.post(draft + "/edits", List.of(setCell("R012", "1100")), Map.of("If-Match", "\"made-up\""))
                .refusedWith(409, "is not a content of this draft");
        editor.post(draft + "/edits", List.of(Map.of("edit", "burn")), seen(opened))
                .refusedWith(400, "is not a kind of edit");
        editor.post(draft + "/edits", List.of(setCell("R999", "1")), seen(opened))
                .refusedWith(422, "R999");
        editor.post(draft + "/edits", "nonsense", seen(opened)).refusedWith(400, "is not a list of edits");
        byte[] another = editor.download("/api/v1/tables/retention-offers/workbook");
        editor.put(draft + "/workbook", another, seen(opened))
                .refusedWith(422, "is the title of offers/retention-offers.xlsx");
    }

    @Test
    void whatIsTooLongIsNotReadAndWhatIsNoWorkbookIsSaid() {
        HubAnswer opened = editor.post(DRAFTS_OF_TIERS, "").expect(201);
        String draft = DRAFTS + opened.json().at("/version/id").asText();

        editor.put(draft + "/workbook", new byte[6 << 20], seen(opened)).refusedWith(413, "too long");
        editor.put(draft + "/workbook", new byte[] {1, 2, 3}, seen(opened)).expect(422);
        assertThat(editor.get(draft + "/refused").status()).isEqualTo(404);
    }

    @Test
    void aFileChangedOnDiskWaitsForSomebodyToSayYes() {
        String file = "decision-tables/policy/arbitration-weights.xlsx";
        byte[] changed = hub.part(Workshop.class)
                .apply(
                        "policy/arbitration-weights.xlsx",
                        editor.download("/api/v1/tables/arbitration-weights/workbook"),
                        List.of(new TableEdit.SetSetting("purpose", "权重 / Weights by hand")));
        write(file, changed);

        JsonNode waiting = await().atMost(30, SECONDS)
                .until(() -> table("arbitration-weights").at("/open/0"), open -> !open.isMissingNode());
        assertThat(waiting.path("author").asText()).isEqualTo("disk");
        assertThat(waiting.path("state").asText()).isEqualTo("proposed");
        String audit = "/api/v1/tables/audit?limit=1&table=arbitration-weights";
        assertThat(editor.get(audit, Map.of("Accept-Language", "zh-CN"))
                        .expect(200)
                        .json()
                        .at("/items/0/why")
                        .asText())
                .isEqualTo("文件已修改。");
        String draft = DRAFTS + waiting.path("id").asText();
        approver.post(draft + "/approve", Map.of()).refusedWith(422, "was not replayed");
        replayed(draft);
        approver.post(draft + "/approve", Map.of()).expect(200);
        assertThat(table("arbitration-weights").at("/purpose/en").asText()).isEqualTo("Weights by hand");
        assertThat(editor.get(audit, Map.of("Accept-Language", "zh-CN"))
                        .expect(200)
                        .json()
                        .at("/items/0/why")
                        .asText())
                .startsWith("发布集");
    }

    private void replayed(String draft) {
        HubAnswer started =
                approver.post(draft + "/replay", Map.of("decisions", 100)).expect(202);
        JsonNode done = await().atMost(60, SECONDS)
                .until(
                        () -> editor.get(started.header("Location")).expect(200).json(),
                        replay -> replay.path("state").asText().equals("done"));
        assertThat(done.at("/result/effect/decisions").isNumber()).isTrue();
        assertThat(editor.get(draft).json().at("/proof/replay/id").asText())
                .isEqualTo(done.path("id").asText());
    }

    private void refusedUpload(String draft, String tag) {
        byte[] wrong = edited(new TableEdit.SetCell("R001", "churn_score", "sevn"));
        HubAnswer refused = editor.put(draft + "/workbook", wrong, Map.of("If-Match", tag, "Accept-Language", "zh-CN"));
        refused.refusedWith(422, "“sevn”不是数字。可以写");
        assertThat(refused.json().at("/problems/0/place").asText()).contains("cell");
        assertThat(editor.download(draft + "/refused")).startsWith('P', 'K');
        assertThat(editor.get(draft).json().path("refused_upload").asBoolean()).isTrue();
    }

    private byte[] edited(TableEdit edit) {
        byte[] inForce = editor.download("/api/v1/tables/value-tiers/workbook");
        return hub.part(Workshop.class).apply(TIERS, inForce, List.of(edit));
    }

    private static HubAnswer edit(HubClient who, String draft, HubAnswer seen, String row, String text) {
        return who.post(draft + "/edits", List.of(setCell(row, text)), seen(seen));
    }

    private static Map<String, String> setCell(String row, String text) {
        return Map.of("edit", "set_cell", "row", row, "column", "spend_365d", "text", text);
    }

    private static Map<String, String> seen(HubAnswer answer) {
        return Map.of("If-Match", answer.header("ETag"));
    }

    private String segment() {
        return editor.post("/api/v1/insights", Map.of("customer_id", shopper.crm(), "task_type", "segment"))
                .expect(200)
                .json()
                .path("segment")
                .asText();
    }

    private List<String> acts(String version) {
        return StreamSupport.stream(
                        editor.items("/api/v1/tables/audit?table=value-tiers&limit=200")
                                .spliterator(),
                        false)
                .filter(line -> line.path("version").asText().equals(version))
                .map(line -> line.path("act").asText())
                .toList();
    }

    private void write(String file, byte[] bytes) {
        try {
            Files.write(hub.assets().file(file), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
