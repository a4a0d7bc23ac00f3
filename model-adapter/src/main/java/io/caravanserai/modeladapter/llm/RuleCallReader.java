package io.caravanserai.modeladapter.llm;

import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.CallInsight;
import io.caravanserai.domain.language.CallText;
import io.caravanserai.domain.language.Turn;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.model.Understanding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads a call by the house's own text models and a few patterns: cruder than a language model, always there. */
final class RuleCallReader {

    private static final Pattern SENTENCES = Pattern.compile("(?<=[。！？!?；;\\n])|(?<=\\.)\\s");
    private static final Pattern PROMISE = Pattern.compile(
            "我们会|我会|会为您|会给您|将为您|一定会|保证|答应|(?i)\\b(?:we will|we'll|i will|i'll|going to|promise|guarantee)\\b");
    private static final double DISCONTENT = -0.2;
    private static final int MOST = 5;
    private static final int LONGEST = 300;
    /** Turns of the customer that are read; a call that went wrong shows it early and late. */
    private static final int MOST_TURNS = 60;

    private final Understander understander;

    RuleCallReader(Understander understander) {
        this.understander = understander;
    }

    CallInsight read(CallText call, Author author) {
        List<String> customers =
                sentences(call, Turn::isCustomers).limit(MOST_TURNS).toList();
        List<Optional<Understanding>> understood = understander.understand(customers);
        return new CallInsight(
                topics(understood),
                sentences(call, turn -> !turn.isCustomers())
                        .filter(sentence -> PROMISE.matcher(sentence).find())
                        .limit(MOST)
                        .toList(),
                sentiment(understood),
                reasons(customers, understood),
                author);
    }

    private static java.util.stream.Stream<String> sentences(CallText call, Predicate<Turn> whose) {
        return call.turns().stream()
                .filter(whose)
                .flatMap(turn -> SENTENCES.splitAsStream(turn.text()))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .map(sentence -> sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST));
    }

    private static List<String> topics(List<Optional<Understanding>> understood) {
        Map<String, Long> counts = understood.stream()
                .flatMap(Optional::stream)
                .map(Understanding::topic)
                .filter(topic -> !topic.equals("other"))
                .collect(Collectors.groupingBy(topic -> topic, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(3)
                .toList();
    }

    private static double sentiment(List<Optional<Understanding>> understood) {
        double mean = understood.stream()
                .flatMap(Optional::stream)
                .mapToDouble(Understanding::sentiment)
                .average()
                .orElse(0);
        return Math.round(mean * 100) / 100.0;
    }

    /** The sentences in which the customer is least content, in the order they were said. */
    private static List<String> reasons(List<String> sentences, List<Optional<Understanding>> understood) {
        return IntStream.range(0, sentences.size())
                .boxed()
                .filter(i -> feeling(understood.get(i)) < DISCONTENT)
                .sorted(Comparator.comparingDouble(i -> feeling(understood.get(i))))
                .limit(MOST)
                .sorted()
                .map(sentences::get)
                .toList();
    }

    private static double feeling(Optional<Understanding> understanding) {
        return understanding.map(Understanding::sentiment).orElse(0.0);
    }
}
