package io.caravanserai.modeladapter.privacy;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hides personal data of one conversation behind placeholders such as {@code [PHONE_1]} and puts it back. The same value has
 * the same placeholder throughout. It hides rather too much than too little: what is hidden by mistake comes back as well.
 */
public final class Redaction {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[A-Z]{2,8}_\\d{1,4}\\]");
    /** Somebody who writes a placeholder means no such thing. */
    private static final Habit FORGED = new Habit(Kind.TEXT, PLACEHOLDER);

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");

    private final List<Habit> habits;
    private final Map<String, String> byValue = new LinkedHashMap<>();
    private final Map<String, String> byPlaceholder = new LinkedHashMap<>();
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

    /** @param personal texts known to name the customer: names, identifiers */
    public Redaction(Set<String> personal) {
        habits = Stream.of(List.of(FORGED), Places.HABITS, Numbers.HABITS, Names.known(personal), Names.HABITS)
                .flatMap(List::stream)
                .toList();
    }

    /** The text as it may leave: full-width letters made plain, invisible ones dropped, personal data replaced. */
    public String hide(String text) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("");
        StringBuilder hidden = new StringBuilder();
        int done = 0;
        for (Span span : spans(plain)) {
            hidden.append(plain, done, span.from())
                    .append(placeholder(plain.substring(span.from(), span.to()), span.kind()));
            done = span.to();
        }
        return hidden.append(plain, done, plain.length()).toString();
    }

    /** Puts back what was hidden. */
    public String restore(String text) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(byPlaceholder.getOrDefault(found.group(), found.group())));
    }

    /** True when every placeholder of the text is one of ours. */
    public boolean understands(String text) {
        return PLACEHOLDER.matcher(text).results().allMatch(found -> byPlaceholder.containsKey(found.group()));
    }

    /** How many different values were hidden. */
    public int hidden() {
        return byValue.size();
    }

    private List<Span> spans(String text) {
        List<Span> found = new ArrayList<>();
        habits.forEach(habit -> habit.find(text, found));
        found.sort(Comparator.comparingInt(Span::from));
        List<Span> apart = new ArrayList<>();
        for (Span span : found) {
            int last = apart.size() - 1;
            if (last >= 0 && apart.get(last).touches(span)) {
                apart.set(last, apart.get(last).with(span));
            } else {
                apart.add(span);
            }
        }
        return apart;
    }

    private String placeholder(String value, Kind kind) {
        return byValue.computeIfAbsent(value, first -> {
            String made = "[%s_%d]".formatted(kind, counts.merge(kind, 1, Integer::sum));
            byPlaceholder.put(made, first);
            return made;
        });
    }
}
