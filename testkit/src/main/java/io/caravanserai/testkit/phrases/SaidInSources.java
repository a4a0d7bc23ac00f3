package io.caravanserai.testkit.phrases;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every text that the sources of a room give to problems, with {@code {}} for what is only known when it runs. */
public final class SaidInSources {

    private static final List<Slot> WORDS = List.of(
            new Slot("new Problem/5", 3),
            new Slot("new Problem/5", 4),
            new Slot("add/4", 2),
            new Slot("add/4", 3),
            new Slot("new RetryLaterException/2", 0));
    private static final List<Slot> PLACES = List.of(new Slot("new Problem/5", 1), new Slot("add/4", 0));
    private static final Pattern SAYING = Pattern.compile("[a-z]+ .+|.*[A-Za-z}] .*\\.");
    private static final Pattern PLACE = Pattern.compile("[a-z]+(?: [a-z]+)? '?(?:\\{}|\\d+)'?(?:,.*)?");

    private final RoomSources sources;

    public SaidInSources(Path folder) {
        this.sources = RoomSources.read(folder);
    }

    /** What is expected and advised; more slots where the room says texts of this kind in its own way. */
    public Set<String> words(List<Slot> more) {
        Set<String> said = into(WORDS);
        said.addAll(into(more));
        return matching(SAYING, said);
    }

    /** Places that are more than the name of a key. */
    public Set<String> places() {
        return matching(PLACE, into(PLACES));
    }

    private Set<String> into(List<Slot> slots) {
        TextFlow flow = new TextFlow(sources);
        Set<String> all = new LinkedHashSet<>();
        slots.forEach(slot -> all.addAll(flow.into(slot)));
        return all;
    }

    private static Set<String> matching(Pattern shape, Set<String> texts) {
        return texts.stream()
                .filter(text -> shape.matcher(text).matches())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
