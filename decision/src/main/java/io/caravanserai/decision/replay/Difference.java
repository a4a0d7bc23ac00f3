package io.caravanserai.decision.replay;

import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.table.FiredRow;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that made the difference between two receipts of the same decision: those that said something else. */
final class Difference {

    private Difference() {}

    /** Rows of the one receipt whose words the other does not have. */
    static List<FiredRow> rows(Receipt one, Receipt other) {
        Set<Word> heard = new LinkedHashSet<>(words(other));
        Set<FiredRow> rows = new LinkedHashSet<>();
        words(one).stream().filter(word -> !heard.contains(word)).forEach(word -> rows.add(word.row()));
        return rows.isEmpty() ? changedFiles(one, other) : List.copyOf(rows);
    }

    /** Same rows, same words: then a number of a changed workbook did it. */
    private static List<FiredRow> changedFiles(Receipt one, Receipt other) {
        Set<String> versions = new LinkedHashSet<>();
        words(other).forEach(word -> versions.add(word.row().file() + word.row().version()));
        return words(one).stream()
                .map(Word::row)
                .filter(row -> !versions.contains(row.file() + row.version()))
                .distinct()
                .toList();
    }

    private static List<Word> words(Receipt receipt) {
        Stream<Word> aboutTheCustomer = receipt.rows().stream()
                .map(row -> new Word(row, receipt.segments().toString()));
        Stream<Word> aboutCandidates = receipt.fates().stream().flatMap(Difference::words);
        return Stream.concat(aboutTheCustomer, aboutCandidates).toList();
    }

    private static Stream<Word> words(Fate fate) {
        String about =
                String.join(" ", fate.action(), fate.channel(), fate.stage().name(), fate.reason(), fate.detail());
        Word proposal = new Word(fate.proposedBy(), about);
        FiredRow stop = fate.stoppedBy();
        return stop == null ? Stream.of(proposal) : Stream.of(new Word(stop, about), proposal);
    }

    /** What a row said; a row that moved to another version of its workbook is still the same row. */
    private static final class Word {

        private final FiredRow row;
        private final String about;

        Word(FiredRow row, String about) {
            this.row = row;
            this.about = about;
        }

        FiredRow row() {
            return row;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Word word
                    && about.equals(word.about)
                    && row.file().equals(word.row.file())
                    && row.row().equals(word.row.row())
                    && row.cells().equals(word.row.cells());
        }

        @Override
        public int hashCode() {
            return Objects.hash(about, row.file(), row.row(), row.cells());
        }
    }
}
