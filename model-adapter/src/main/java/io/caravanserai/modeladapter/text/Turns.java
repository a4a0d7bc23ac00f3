package io.caravanserai.modeladapter.text;

import java.util.List;
import java.util.stream.IntStream;

/** The turns of a dialogue, which its text holds line by line. */
public final class Turns {

    private static final int MOST = 64;

    private Turns() {}

    /** At least one; of a very long dialogue evenly spread ones, the first and the last among them. */
    public static List<String> of(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.size() < 2) {
            return List.of(text);
        }
        return lines.size() <= MOST
                ? lines
                : IntStream.range(0, MOST)
                        .mapToObj(i -> lines.get((int) ((long) i * (lines.size() - 1) / (MOST - 1))))
                        .toList();
    }
}
