package io.caravanserai.modeladapter.llm;

import io.caravanserai.domain.language.WordingRequest;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words may be better than the draft, never promise more: a number, a link, an address or a word of commitment that neither
 * draft nor facts hold is a reason not to use them, whoever talked the model into it.
 */
final class WordsGuard {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)https?:|www\\.|[A-Za-z0-9-]+@[A-Za-z0-9-]+|[a-z0-9-]+\\.(?:com|cn|net|org|io|xyz|top)");
    private static final Pattern CHINESE_SHARE = Pattern.compile("百分之[零〇一二三四五六七八九十百两]+|[一二三四五六七八九]折");
    private static final int GROWTH = 3;
    private static final int ALWAYS_ALLOWED = 300;

    private final List<String> commitments;

    WordsGuard(List<String> commitments) {
        this.commitments =
                commitments.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /** @param words with personal data put back */
    boolean allows(String words, WordingRequest request) {
        String known = plain(request.draft() + "\n" + String.join("\n", request.facts()));
        String said = plain(words);
        return said.length()
                        <= Math.max(ALWAYS_ALLOWED, GROWTH * request.draft().length())
                && all(NUMBER, said, known)
                && all(ADDRESS, said, known)
                && all(CHINESE_SHARE, said, known)
                && commitments.stream().noneMatch(word -> said.contains(word) && !known.contains(word));
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static boolean all(Pattern pattern, String said, String known) {
        Set<String> allowed = found(pattern, known);
        return allowed.containsAll(found(pattern, said));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
