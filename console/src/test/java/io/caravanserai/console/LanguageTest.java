package io.caravanserai.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Caravan.class)
class LanguageTest {

    private static final String KEYS_OF_ONE_LANGUAGE_ONLY =
            """
            async () => {
              const keys = async name => Object.keys((await import(`./js/messages/${name}.js`)).default);
              const [en, zh] = [await keys('en'), await keys('zh')];
              return [...en.filter(key => !zh.includes(key)), ...zh.filter(key => !en.includes(key))];
            }
            """;

    /** Empty in a language, or with other blanks to fill in than the other language has. */
    private static final String INCOMPLETE =
            """
            async () => {
              const all = async name => (await import(`./js/messages/${name}.js`)).default;
              const [en, zh] = [await all('en'), await all('zh')];
              const blanks = text => [...new Set(text.match(/\\{\\w+\\}/g))].sort().join();
              return Object.keys(en).filter(key => !en[key] || !zh[key] || blanks(en[key]) !== blanks(zh[key]));
            }
            """;

    /** Only a unit may be left out, where a language says none. */
    private static final String INCOMPLETE_WORDS =
            """
            async () => {
              const { words } = await import('./js/messages/words.js');
              const [en, zh] = [words(1), words(2)];
              const blank = (key, text) => text === undefined || (!text.trim() && !key.startsWith('unit.'));
              return Object.keys(en).filter(key => blank(key, en[key]) || blank(key, zh[key]));
            }
            """;

    private static final Pattern ASKED = Pattern.compile("\\bt\\('([a-z_.]+)'");
    private static final String UNKNOWN_OF =
            """
            async asked => {
              const known = (await import('./js/messages/zh.js')).default;
              return asked.filter(key => !(key in known));
            }
            """;

    @Test
    void saysEverythingInBothLanguages(Caravan.Guests guests) {
        Page page = guests.laptop("en-GB").signedIn().open("index.html");

        assertThat(page.evaluate(KEYS_OF_ONE_LANGUAGE_ONLY)).asInstanceOf(LIST).isEmpty();
        assertThat(page.evaluate(INCOMPLETE)).asInstanceOf(LIST).isEmpty();
        assertThat(page.evaluate(INCOMPLETE_WORDS)).asInstanceOf(LIST).isEmpty();
        List<String> asked = FilesTest.mentioned(ASKED);
        assertThat(asked).hasSizeGreaterThan(200);
        assertThat(page.evaluate(UNKNOWN_OF, asked)).asInstanceOf(LIST).isEmpty();
    }

    @Test
    void startsInTheLanguageOfTheBrowser(Caravan.Guests guests) {
        Page page = guests.laptop("zh-CN").signedIn().open("index.html");

        assertThat(page.locator("h1")).hasText("总览");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    }

    @Test
    void switchesToChineseAndRemembersIt(Caravan.Guests guests) {
        Visitor visitor = guests.laptop("en-GB").signedIn();
        Page page = visitor.open("decision.html?id=d1");

        visitor.button("中文").click();
        assertThat(page.locator("h1")).hasText("专属挽留电话");
        assertThat(page.locator(".why li").first()).containsText("流失风险");

        visitor.open("index.html");
        assertThat(page.locator("h1")).hasText("总览");
    }
}
