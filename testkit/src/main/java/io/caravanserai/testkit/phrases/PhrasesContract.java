package io.caravanserai.testkit.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.problem.Phrases;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What a room says of problems is said in Chinese, too: every text its sources give to problems has a phrase. Extended once in
 * each room that has something to say.
 */
public abstract class PhrasesContract {

    private static final Phrases CHINESE = Phrases.in(Locale.CHINESE);
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LEFT_IN_ENGLISH = Pattern.compile("(?<![./\\w])[a-z]{2,} [a-z]{2,}");

    private final SaidInSources sources;
    private final List<Slot> more;
    private final int least;

    /**
     * @param least texts that are known to be there, so that nobody passes by reading nothing
     * @param more arguments that are said to people like those of problems
     */
    protected PhrasesContract(String room, int least, Slot... more) {
        this.sources = new SaidInSources(Path.of(System.getProperty("hub.root", ".."), room, "src", "main", "java"));
        this.least = least;
        this.more = List.of(more);
    }

    @Test
    void everythingThatIsSaidHasItsChinese() {
        Set<String> said = sources.words(more);
        assertThat(said).hasSizeGreaterThanOrEqualTo(least);
        assertThat(said.stream().filter(text -> isEnglish(CHINESE.say(known(text)))))
                .as("texts without a line in src/main/resources/io/caravanserai/phrases.zh of the room")
                .isEmpty();
    }

    @Test
    void placesAreNamedInChinese() {
        assertThat(sources.places().stream().filter(text -> isEnglish(CHINESE.place(known(text)))))
                .isEmpty();
    }

    /** Of a text that stands twice the first phrase counts, whichever that is; the app sees the files of all rooms. */
    @Test
    void theRoomsMakeOneBook() {
        assertThat(PhraseFiles.ofAllRooms().faults()).isEmpty();
    }

    private static String known(String text) {
        return text.replace(TextFlow.BLANK, "7");
    }

    private static boolean isEnglish(String said) {
        return !HAN.matcher(said).find() || LEFT_IN_ENGLISH.matcher(said).find();
    }
}
