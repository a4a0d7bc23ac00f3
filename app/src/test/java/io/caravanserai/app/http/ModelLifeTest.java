package io.caravanserai.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.decision.ScoreSampler;
import io.caravanserai.modeladapter.NeighbourRecommender;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.life.Examiner;
import io.caravanserai.modeladapter.life.ModelLife;
import io.caravanserai.modeladapter.life.OtherModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;

/** From a folder dropped beside the shipped one to the champion of every receipt, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModelLifeTest {

    private static final String CANDIDATE = "churn@2";

    private final RunningHub hub = RunningHub.shared();
    private final HubClient app = hub.admin();
    private final Path folder = hub.assets().file("model-adapter/models").resolve(CANDIDATE);

    ModelLifeTest() throws IOException {
        Path shipped = hub.assets().file("model-adapter/models/churn");
        FileSystemUtils.copyRecursively(shipped, folder);
        Path passport = folder.resolve("model.yaml");
        Files.writeString(passport, Files.readString(passport).replace("version: 1.0.0", "version: 2.0.0"));
        look();
    }

    @AfterAll
    void takeAway() {
        FileSystemUtils.deleteRecursively(folder.toFile());
        look();
    }

    @Test
    void aSecondPersonMakesItTheChampionAndOneClickGoesBack() {
        assertThat(candidate().path("state").asText()).isEqualTo("shadow");
        assertThat(candidate().at("/admission/golden_rows").asInt()).isEqualTo(20);
        HubClient dora = hub.user("dora", "data-scientist", "approver");
        HubClient ann = hub.user("ann-of-models", "approver");

        dora.post(move("propose"), Map.of("why", "trained on this year")).expect(204);
        dora.post(move("approve"), Map.of()).refusedWith(403, "Ask another approver");
        ann.post(move("approve"), Map.of()).expect(204);
        assertThat(candidate().path("state").asText()).isEqualTo("champion");
        assertThat(versionThatScored("after")).isEqualTo("2.0.0");

        dora.post(move("return"), Map.of("why", "odd scores")).expect(204);
        assertThat(candidate().path("state").asText()).isEqualTo("retired");
        assertThat(versionThatScored("back")).isEqualTo("1.0.0");
        assertThat(app.items("/api/v1/models/churn@2/audit").findValuesAsText("act"))
                .isEqualTo(List.of("retired", "promoted", "proposed", "enrolled"));
    }

    @Test
    void isExaminedOnTheDecisionsThereWere() {
        hub.part(Examiner.class).look();

        JsonNode report =
                app.get("/api/v1/models/churn@2/report").expect(200).json().path("report");
        assertThat(report.path("rows").asInt()).isPositive();
        assertThat(report.at("/beside/mean_difference").asDouble()).isZero();
        assertThat(report.path("question").asText()).isEqualTo("silent");
        app.get("/api/v1/models/chorn/report").refusedWith(404, "GET /api/v1/models");
    }

    @Test
    void aScoreThatWasDrawnIsExplainedWithoutBeingAsked() {
        Shopper shopper = new Shopper(app, "C-MODEL-drawn");
        shopper.complains().expect(202);
        String decision = shopper.decisionFor("complaint").path("id").asText();
        hub.part(ScoreSampler.class).look();

        JsonNode explained = app.items("/api/v1/models/churn/explanations?version=1.0.0&limit=500");
        assertThat(explained.findValuesAsText("decision_id")).contains(decision);
        assertThat(explained.at("/0/strongest/label/en").asText()).isNotBlank();
        JsonNode one = app.get("/api/v1/decisions/%s/explanation?model=churn".formatted(decision))
                .expect(200)
                .json();
        assertThat(one.path("effects").findValues("value")).as("the receipt's").anyMatch(JsonNode::isNumber);
    }

    @Test
    void whatAHeadSaidOfTheTextIsExplainedWordByWord() {
        Shopper shopper = new Shopper(app, "C-MODEL-words");
        shopper.complains().expect(202);
        String decision = shopper.decisionFor("complaint").path("id").asText();
        String door = "/api/v1/decisions/%s/explanation?model=".formatted(decision);

        JsonNode words = app.get(door + "intent").expect(200).json();
        assertThat(words.path("method").asText()).isEqualTo("words_left_out");
        assertThat(words.path("purpose").asText()).isEqualTo("intent");
        assertThat(words.at("/effects/0/sentence").asText()).startsWith("“").contains("points");
        app.get(door + "mood").refusedWith(404, "Maybe one of");
    }

    @Test
    void textModelsAndRecommendationsAreListedWithWhatTheyWereTriedAt() {
        JsonNode others = app.get("/api/v1/models").expect(200).json().path("others");

        assertThat(others.findValuesAsText("folder"))
                .contains("text-zh", "text-zh:intent", "text-en", "text-en:intent", "recommend");
        assertThat(others)
                .allSatisfy(one -> assertThat(one.path("state").asText()).isIn("champion", "trying"));
    }

    @Test
    void aHeadTellsHowItsLatestAnswersAreSpread() {
        hub.part(Examiner.class).look();
        JsonNode told =
                app.get("/api/v1/models/text-en:intent/report").expect(200).json();
        assertThat(told.at("/report/question").asText()).isEqualTo("answers");
        assertThat(told.at("/report/scores")).hasSize(10);
        assertThat(told.at("/report/invented").asBoolean()).isTrue();
    }

    @Test
    void changedFilesOfATableOfRecommendationsLookOnUntilASecondPersonPromotesThem() throws IOException {
        Path passport = hub.assets().file("model-adapter/models/recommend").resolve("model.yaml");
        String before = Files.readString(passport);
        HubClient dora = hub.user("dora", "data-scientist");
        HubClient ann = hub.user("ann-of-models", "approver");
        Files.writeString(passport, before.replace("version: 1.0.0", "version: 1.1.0"));
        lookAtAll();
        assertThat(states()).containsEntry("recommend", "shadow").containsEntry("recommend@was-1.0.0", "champion");
        dora.post("/api/v1/models/recommend/challenge", Map.of("share", 0.1)).refusedWith(409, "no table of numbers");

        dora.post("/api/v1/models/recommend/propose", Map.of("why", "taught again"))
                .expect(204);
        ann.post("/api/v1/models/recommend/approve", Map.of()).expect(204);
        assertThat(states()).containsEntry("recommend", "champion");
        assertThat(app.get("/api/v1/models")
                        .json()
                        .at("/returns_to/recommend:recommend")
                        .asText())
                .isEqualTo("recommend@was-1.0.0");
        dora.post("/api/v1/models/recommend/return", Map.of("why", "odd products"))
                .expect(204);
        assertThat(states()).containsEntry("recommend@was-1.0.0", "champion").containsEntry("recommend", "retired");
        Files.writeString(passport, before);
        lookAtAll();
        assertThat(states()).containsEntry("recommend", "champion").doesNotContainKey("recommend@was-1.0.0");
        assertThat(app.items("/api/v1/models/recommend/audit").findValuesAsText("act"))
                .startsWith("enrolled", "enrolled", "retired", "promoted", "proposed");
    }

    private Map<String, String> states() {
        return StreamSupport.stream(
                        app.get("/api/v1/models")
                                .expect(200)
                                .json()
                                .path("others")
                                .spliterator(),
                        false)
                .collect(Collectors.toMap(one -> one.path("folder").asText(), one -> one.path("state")
                        .asText()));
    }

    private void lookAtAll() {
        hub.part(NeighbourRecommender.class).reload();
        hub.part(OtherModels.class).look();
        hub.part(ModelLife.class).look();
    }

    @Test
    void refusesAShareThatIsNone() {
        app.post(move("challenge"), Map.of("share", 0.9)).refusedWith(400, "is not a share");
    }

    private void look() {
        hub.part(OnnxModels.class).reload();
        hub.part(ModelLife.class).look();
    }

    private static String move(String name) {
        return "/api/v1/models/%s/%s".formatted(CANDIDATE, name);
    }

    private JsonNode candidate() {
        return StreamSupport.stream(app.items("/api/v1/models").spliterator(), false)
                .filter(one -> one.path("folder").asText().equals(CANDIDATE))
                .findFirst()
                .orElseThrow();
    }

    private String versionThatScored(String request) {
        Shopper shopper = new Shopper(app, "C-MODEL-" + request);
        shopper.complains().expect(202);
        JsonNode line = shopper.decisionFor("complaint");
        JsonNode receipt = app.get("/api/v1/decisions/" + line.path("id").asText())
                .expect(200)
                .json();
        return receipt.at("/scores/0/version").asText();
    }
}
