package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the actions market trends speak for: those with a tag, a group or a product that the trend names, in Chinese or
 * English. What was found is a fact of the decision, {@code coffee 0.8: cross_sell_plan, loyalty_thanks; tea 1: …}, so that the
 * receipt is enough to take the decision again.
 */
public final class MarketTrends {

    /** Catalogue name of the fact, and field of the event data that brings it. */
    public static final String FACT = "market_trends";

    private static final int LONGEST_NAME = 60;
    private static final String NEXT = "; ";
    private static final String SPEAKS_FOR = ": ";
    private static final String AND = ", ";

    private final ActionCatalogue actions;

    public MarketTrends(ActionCatalogue actions) {
        this.actions = actions;
    }

    /**
     * What somebody says moves the market.
     *
     * @param strength 0 to 1
     */
    public record Trend(String name, double strength) {

        public Trend {
            name = name.replaceAll("[:;\\p{Cntrl}]", " ")
                    .replaceAll("\\s+", " ")
                    .strip();
            name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
            strength = Math.max(0, Math.min(1, strength));
        }
    }

    /**
     * What the trends came to.
     *
     * @param fact of the trends that speak for an action, empty when none does
     * @param unknown trends that name nothing the house offers
     */
    public record Reading(String fact, List<String> unknown) {}

    public Reading read(List<Trend> trends) {
        List<String> known = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Trend trend : trends) {
            String named = namedBy(trend);
            if (named.isEmpty()) {
                unknown.add(trend.name());
            } else {
                known.add(trend.name() + " " + trend.strength() + SPEAKS_FOR + named);
            }
        }
        return new Reading(String.join(NEXT, known), unknown);
    }

    /** The strongest trend that speaks for the action, as these facts remember it. */
    static Optional<Trend> speakingFor(String action, Facts facts) {
        return facts.catalogue().find(FACT).flatMap(entry -> facts.text(FACT)).stream()
                .flatMap(fact -> Stream.of(fact.split(NEXT)))
                .flatMap(part -> trend(part, action).stream())
                .max(Comparator.comparingDouble(Trend::strength));
    }

    private static Optional<Trend> trend(String part, String action) {
        int colon = part.indexOf(SPEAKS_FOR);
        int space = colon < 0 ? -1 : part.lastIndexOf(' ', colon - 1);
        if (space < 0
                || !List.of(part.substring(colon + SPEAKS_FOR.length()).split(AND))
                        .contains(action)) {
            return Optional.empty();
        }
        return strength(part.substring(space + 1, colon))
                .map(strength -> new Trend(part.substring(0, space), strength));
    }

    private static Optional<Double> strength(String text) {
        try {
            return Optional.of(Double.valueOf(text));
        } catch (NumberFormatException notOfThisHouse) {
            return Optional.empty();
        }
    }

    private String namedBy(Trend trend) {
        TrendWords text = new TrendWords(trend.name());
        return actions.all().stream()
                .filter(action -> words(action).anyMatch(text::name))
                .map(ActionDefinition::id)
                .collect(Collectors.joining(AND));
    }

    private static Stream<String> words(ActionDefinition action) {
        Stream<String> tags = action.tags().stream().flatMap(MarketTrends::both);
        Stream<String> codes = Stream.of(action.group(), action.product() == null ? "" : action.product());
        return Stream.concat(tags, codes).filter(word -> !word.isBlank());
    }

    private static Stream<String> both(Label tag) {
        return Stream.of(tag.zh(), tag.en());
    }
}
