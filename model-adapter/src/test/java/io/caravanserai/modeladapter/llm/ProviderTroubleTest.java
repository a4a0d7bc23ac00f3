package io.caravanserai.modeladapter.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.Worded;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the provider does, words come, in time, and say whose they are. */
class ProviderTroubleTest {

    private static final String GOOD =
            "{\"text\": \"I am sorry about the wrong bill; a colleague will check it today.\"}";
    private static final Map<String, String> IN_A_HURRY = Map.of("HUB_LLM_TIME_LIMIT_MS", "300");

    private Asking asking = new Asking(Map.of());

    @AfterEach
    void close() {
        asking.close();
    }

    @Test
    void aGoodAnswerIsTakenAndSaysWhoGaveIt() {
        asking.provider.says(GOOD);

        Worded words = asking.words();

        assertThat(words.text()).startsWith("I am sorry");
        assertThat(words.by()).isEqualTo(Author.llm("fake-chat"));
        assertThat(asking.provider.path(0)).isEqualTo("/v1/chat/completions");
        assertThat(asking.provider.key(0)).isEqualTo("Bearer sk-of-the-tests");
        assertThat(asking.ledger.tokens(Asking.TODAY)).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n{\"text\": \"I am sorry about the bill.\"}\n```",
                "<think>{maybe}</think> {\"text\": \"I am sorry about the bill.\"}",
                "Here you are: {\"text\": \"I am sorry about the bill.\"} Anything else?"
            })
    void theObjectIsFoundInWhatIsSaidAroundIt(String content) {
        asking.provider.says(content);

        assertThat(asking.words().text()).isEqualTo("I am sorry about the bill.");
        assertThat(asking.provider.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Of course! We are terribly sorry.",
                "{\"text\": \"cut off",
                "{\"text\": 7}",
                "{\"text\": \"fine\", \"action\": \"refund\"}",
                "{\"text\": \"Dear [NAME_9], sorry.\"}",
                ""
            })
    void whatCannotBeUsedIsAskedForOnceMore(String content) {
        asking.provider.says(content).says(GOOD);

        assertThat(asking.words().by().kind()).isEqualTo(Author.Kind.LLM);
        assertThat(asking.provider.calls()).isEqualTo(2);
        assertThat(asking.provider.request(1).at("/messages/3/content").asText())
                .contains("cannot be used");
    }

    @Test
    void whoCannotBeMendedIsNotAskedAThirdTime() {
        asking.provider.says("Of course! We are terribly sorry.");

        assertTemplate("unusable");
        assertThat(asking.provider.calls()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void aProviderThatIsBusyIsTriedAgain(int status) {
        asking.provider.fails(status, "0").says(GOOD);

        assertThat(asking.words().by().kind()).isEqualTo(Author.Kind.LLM);
        assertThat(asking.provider.calls()).isEqualTo(2);
    }

    @Test
    void aProviderThatStaysAwayIsLeft() {
        asking.provider.fails(500, "0");

        assertTemplate("unavailable");
        assertThat(asking.provider.calls()).isEqualTo(3);
    }

    @Test
    void aPauseLongerThanTheTimeLimitIsNotWaitedFor() {
        asking.provider.fails(429, "3600");

        assertTemplate("unavailable");
        assertThat(asking.provider.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 302})
    void aRefusalIsNotArguedWith(int status) {
        asking.provider.fails(status, "0");

        assertTemplate("refused");
        assertThat(asking.provider.calls()).isEqualTo(1);
    }

    @Test
    void aPageInsteadOfJsonIsNoAnswer() {
        asking.provider.then(FakeProvider.json(200, "<html>log in</html>"));

        assertTemplate("unusable");
    }

    @Test
    void aBodyWithoutEndIsCutOff() {
        asking.provider.then(FakeProvider.json(200, "[" + "1,".repeat(3 << 20) + "1]"));

        assertTemplate("unavailable");
    }

    @Test
    void aProviderThatHangsIsLeftInTime() {
        restart(IN_A_HURRY);
        asking.provider.hangs();

        assertTemplate("timeout");
    }

    @Test
    void aSlowDripDoesNotStretchTheTimeLimit() {
        restart(IN_A_HURRY);
        asking.provider.drips();
        long start = System.nanoTime();

        assertTemplate("timeout");
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(3_000);
    }

    @Test
    void nobodyListeningIsNoReasonToFail() {
        asking.provider.close();

        assertTemplate("unavailable");
    }

    @Test
    void theDaysCallsAreNotExceeded() {
        restart(Map.of("HUB_LLM_DAY_CALLS", "1", "HUB_LLM_CACHED_ANSWERS", "0"));
        asking.provider.says(GOOD);
        asking.words();

        assertTemplate("budget_spent");
        assertThat(asking.provider.calls()).isEqualTo(1);
    }

    @Test
    void theDaysTokensAreNotExceeded() {
        restart(Map.of("HUB_LLM_DAY_TOKENS", "100", "HUB_LLM_CACHED_ANSWERS", "0"));
        asking.provider.says(GOOD);
        asking.words();

        assertTemplate("budget_spent");
    }

    @Test
    void whoKeepsFailingIsLeftAloneForAWhile() {
        asking.provider.fails(401, "0");
        IntStream.range(0, 5).forEach(i -> asking.words());

        assertTemplate("breaker_open");
        assertThat(asking.provider.calls()).isEqualTo(5);
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        asking.provider.says(GOOD);

        Worded first = asking.words();

        assertThat(asking.words()).isEqualTo(first);
        assertThat(asking.provider.calls()).isEqualTo(1);
        assertThat(asking.ledger.calls(Asking.TODAY)).isEqualTo(1);
    }

    @Test
    void moreQuestionsThanPlacesAreAnsweredByTemplates() {
        restart(Map.of("HUB_LLM_CONCURRENCY", "1", "HUB_LLM_TIME_LIMIT_MS", "600"));
        asking.provider.hangs();

        List<CompletableFuture<Worded>> two = Stream.of(1, 2)
                .map(i -> CompletableFuture.supplyAsync(() -> asking.words()))
                .toList();

        assertThat(two.stream().map(CompletableFuture::join).map(words -> words.by()
                        .reason()))
                .containsExactlyInAnyOrder("timeout", "busy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json_schema", "json_object", "none"})
    void asksInTheFormatTheProviderKnows(String format) {
        restart(Map.of("HUB_LLM_ANSWERS", format));
        asking.provider.says(GOOD);
        asking.words();

        assertThat(asking.provider.request(0).at("/response_format/type").asText("none"))
                .isEqualTo(format);
        assertThat(asking.provider.request(0).at("/messages/0/role").asText()).isEqualTo("system");
        assertThat(asking.provider.request(0).at("/messages/0/content").asText())
                .contains("English")
                .contains("professional")
                .contains("anger")
                .doesNotContain("{tone}");
    }

    private void restart(Map<String, String> more) {
        asking.close();
        asking = new Asking(more);
    }

    private void assertTemplate(String reason) {
        assertThat(asking.words()).isEqualTo(new Worded(Asking.DRAFT, Author.template(reason)));
    }
}
