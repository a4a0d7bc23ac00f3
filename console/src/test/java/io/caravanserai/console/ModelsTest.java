package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class ModelsTest {

    private static final String NOT_YOURS =
            """
            {"title": "The model stays where it is.", "problems": [{"sentence":
              "models/churn@2: 'admin' proposed this and may not approve it. Ask another approver."}]}
            """;

    @Test
    void tellsWhereEveryVersionStandsAndWhatIsWrongWithARefusedOne(Caravan.Guests guests) {
        Page page = guests.laptop("zh-CN").signedIn().open("models.html");

        assertThat(page.locator("[data-purpose=churn] h2")).containsText("流失概率");
        assertThat(model(page, "churn")).containsText("主模型");
        assertThat(model(page, "churn")).containsText("12,000 次提问，其中 900 次与其他提问合并调用");
        assertThat(model(page, "churn@2")).containsText("为 10% 的客户打分");
        assertThat(model(page, "churn@3")).containsText("0.7500");
    }

    @Test
    void aPhoneShowsTheNameOfEachFigureOnOneLine(Caravan.Guests guests) {
        Page page = guests.phone("zh-CN").signedIn().open("models.html");

        Locator name = model(page, "churn").locator("dt").getByText("训练数据");
        assertThat(name.boundingBox().width).as("four characters of a rem").isGreaterThan(50);
    }

    @Test
    void showsTextModelsWithTheirStateAndFigures(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("models.html");

        assertThat(model(page, "text-en:intent")).containsText("files refused, last good ones held");
        assertThat(model(page, "text-en:intent")).containsText("agrees with 12 answers");
        assertThat(model(page, "text-en:intent")).containsText("640 µs one golden answer, median · 5 ms allowed");
        assertThat(model(page, "text-en:intent").locator(".reason")).containsText("is what it says");
        assertThat(model(page, "text-en:intent")).containsText("400 answers compared, 97 % the same, 0.021 apart");
        assertThat(model(page, "text-en:intent@was-0.9.0")).containsText("256 calls, 1 failed");
    }

    @Test
    void tellsOfAnEncoderWhatWhoTrainsAHeadOnItShouldKnow(Caravan.Guests guests) {
        Page page = guests.laptop("zh-CN").signedIn().open("models.html");

        Locator encoder = model(page, "bge-small-en-v1.5-q");
        assertThat(encoder).containsText("有分类头使用");
        assertThat(encoder).containsText("384 维（cls，长度为一），读取 en 文本，每个窗口 256 个词元");
        assertThat(encoder).containsText("text-en, text-en:intent");
        assertThat(encoder).containsText("0b5bbb1fb0e01e51b23c127bbcb821b842de94aaf838af8c1454dfdf1712e315");
        assertThat(encoder.locator("button")).hasCount(0);
    }

    @Test
    void movesATextHeadButLetsItChallengeNobody(Caravan.Guests guests) {
        guests.hub.answer("POST /models/text-en:intent/propose", Answer.json("{}"));
        Page page = guests.laptop("en-GB").signedIn().open("models.html");

        assertThat(model(page, "text-en:intent@was-0.9.0").locator("button")).hasText(new String[] {"Retire"});
        assertThat(model(page, "text-en:intent").locator("button"))
                .hasText(new String[] {"Propose as champion", "Retire"});
        page.waitForResponse("**/models", () -> model(page, "text-en:intent")
                .locator("[data-move=propose]")
                .click());

        assertThat(guests.hub.seen()).contains("POST /models/text-en:intent/propose {}");
    }

    @Test
    void readsACardAsPeopleDo(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("models.html");

        model(page, "churn").getByText("Card").click();

        assertThat(model(page, "churn").locator("h4")).hasText("Churn");
        assertThat(model(page, "churn").locator("li b")).hasText("Do not");
        assertThat(model(page, "churn").locator("li code")).hasText("label");
    }

    @Test
    void aModelThatIsOffInEveryRowFillsNoPage(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("models.html");

        assertThat(model(page, "churn@3").locator(".reason:visible")).hasCount(5);
        model(page, "churn@3").getByText("2 more").click();
        assertThat(model(page, "churn@3").locator(".reason:visible")).hasCount(7);
    }

    @Test
    void saysWhyAModelIsNotPromoted(Caravan.Guests guests) {
        guests.hub.answer("POST /models/churn@2/approve", Answer.problem(403, NOT_YOURS));
        Page page = guests.laptop("en-GB").signedIn().open("models.html");

        model(page, "churn@2").locator("[data-move=approve]").click();

        assertThat(model(page, "churn@2").locator("[role=alert]")).containsText("Ask another approver");
    }

    @Test
    void movesAModelWithOneClick(Caravan.Guests guests) {
        guests.hub.answer("POST /models/churn@2/challenge", Answer.json("{}"));
        Page page = guests.laptop("en-GB").signedIn().open("models.html");

        model(page, "churn@2").locator("select").selectOption("20");
        page.waitForResponse(
                "**/models",
                () -> model(page, "churn@2").locator("[data-move=challenge]").click());

        assertThat(guests.hub.seen()).contains("POST /models/churn@2/challenge {\"share\":0.2}");
    }

    @Test
    void goesBackFromTheChampionWithOneClick(Caravan.Guests guests) {
        guests.hub.answer("POST /models/churn/return", Answer.json("{}"));
        Page page = guests.laptop("en-GB").signedIn().open("models.html");

        assertThat(page.locator("[data-move=return]")).hasCount(1);
        page.waitForResponse(
                "**/models",
                () -> model(page, "churn").getByText("Go back to churn@2").click());

        assertThat(guests.hub.seen()).contains("POST /models/churn/return {}");
    }

    @Test
    void drawsHowAVersionDoes(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("models.html");

        model(page, "churn@2").getByText("How it does").click();

        assertThat(model(page, "churn@2").locator("canvas")).hasCount(4);
        assertThat(model(page, "churn@2")).containsText("AUC 0.781 (19 of 20 times between 0.735 and 0.827)");
        assertThat(model(page, "churn@2")).containsText("PSI 0.31");
        assertThat(page.locator("body")).not().containsText("⟦");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void tellsHowOftenATextModelSaysEachClassNowAndSaidItInTraining(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("zh-CN").signedIn();
        Page page = visitor.open("models.html");

        model(page, "text-en:intent").getByText("表现").click();

        assertThat(model(page, "text-en:intent").locator("canvas")).hasCount(2);
        assertThat(model(page, "text-en:intent")).containsText("本节点最近 1,200 个回答");
        assertThat(model(page, "text-en:intent").locator(".tag.bad")).hasText("PSI 0.43");
        assertThat(model(page, "text-en:intent").locator("tr").nth(2)).containsText("退款50.0\u00a0%80.0\u00a0%");
        assertThat(model(page, "text-en:intent@was-0.9.0").getByText("表现")).hasCount(1);
        assertThat(page.locator("body")).not().containsText("⟦");
        assertThat(visitor.complaints()).isEmpty();
    }

    @Test
    void saysThatNothingIsExplainedYet(Caravan.Guests guests) {
        guests.hub.answer("GET /models/churn/explanations", Answer.json("{\"items\": [], \"next\": null}"));
        Page page = guests.laptop("en-GB").signedIn().open("models.html");

        model(page, "churn@2").getByText("Why it scores as it does").click();

        assertThat(model(page, "churn@2")).containsText("None yet");
    }

    @Test
    void leadsFromWhatMovesAModelToWhyOneDecisionWasScoredSo(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("models.html");

        model(page, "churn@2").getByText("Why it scores as it does").click();
        Locator decisions = model(page, "churn@2").locator(".explained > li");
        assertThat(model(page, "churn@2")).containsText("Complaints in 30 days: 11.4 points");
        assertThat(decisions).hasCount(2);
        decisions.first().getByText("most by: Complaints in 30 days").click();

        assertThat(decisions.first()).containsText("2 complaints in 30 days: 21.3 points up");
        assertThat(decisions.first()).containsText("complaints in 30 days at most 1 the score would be 57");
        assertThat(guests.hub.seen())
                .contains(
                        "GET /models/churn/explanations?version=2.0.0&limit=20",
                        "GET /decisions/d1/explanation?model=churn");
        assertThat(visitor.complaints()).isEmpty();
    }

    private static Locator model(Page page, String folder) {
        return page.locator("[data-model='" + folder + "']");
    }
}
