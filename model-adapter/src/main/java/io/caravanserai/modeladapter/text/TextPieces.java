package io.caravanserai.modeladapter.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A text in pieces that may be left out one by one: words, Han characters, placeholders; of a long text several together. */
public final class TextPieces {

    /** With the marks and blanks behind it, so that the pieces together are the text. */
    private static final Pattern WORD =
            Pattern.compile("(?:\\[[A-Z]{2,8}_\\d{1,4}]|\\p{IsHan}|[\\p{L}\\p{M}\\p{N}'_&&[^\\p{IsHan}]]+|\\S)"
                    + "[^\\s\\p{L}\\p{M}\\p{N}\\[]*\\s*");

    private final List<String> pieces;

    private TextPieces(List<String> pieces) {
        this.pieces = pieces;
    }

    /** @param most pieces; words that follow one another are put together until there are no more */
    public static TextPieces of(String text, int most) {
        List<String> words =
                WORD.matcher(text.strip()).results().map(MatchResult::group).toList();
        int together = Math.max(1, (words.size() + most - 1) / most);
        return new TextPieces(IntStream.range(0, (words.size() + together - 1) / together)
                .mapToObj(i -> String.join("", words.subList(i * together, Math.min(words.size(), (i + 1) * together))))
                .toList());
    }

    public int count() {
        return pieces.size();
    }

    public String all() {
        return String.join("", pieces);
    }

    public String piece(int index) {
        return pieces.get(index).strip();
    }

    public String without(int left) {
        return IntStream.range(0, pieces.size())
                .filter(i -> i != left)
                .mapToObj(pieces::get)
                .collect(Collectors.joining())
                .strip();
    }
}
