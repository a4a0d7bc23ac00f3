package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sentences about one receipt in one language. */
record WhyText(Receipt receipt, Words words, Sentences sentences) {

    private static final int HIGH_RISK = 70;
    private static final int MEDIUM_RISK = 40;
    private static final String CALM = "neutral";
    private static final String NO_TOPIC = "other";

    /** What was done, and the row that asked for it. */
    String choice() {
        return winner().map(this::chosen).orElseGet(this::nothing);
    }

    /** What put the winner before the others. */
    Optional<String> rank() {
        return winner().map(fate -> fate.reason().equals(Reasons.MANDATORY)
                ? sentences.say("rank.mandatory")
                : sentences.say("rank.chosen", percent(receipt.choice().confidence()), ranked()));
    }

    /** What the customer's words told. */
    Optional<String> mood() {
        Optional<String> emotion = told("emotion", CALM);
        Optional<String> topic = told("topic", NO_TOPIC);
        if (emotion.isPresent() && topic.isPresent()) {
            return Optional.of(sentences.say("mood.both", emotion.get(), topic.get()));
        }
        return emotion.map(word -> sentences.say("mood.emotion", word))
                .or(() -> topic.map(word -> sentences.say("mood.topic", word)));
    }

    /** Which market trend speaks for the winner. */
    Optional<String> trend() {
        return winner().map(Fate::action)
                .flatMap(action -> MarketTrends.speakingFor(action, receipt.facts()))
                .map(trend -> sentences.say("trend", trend.name()));
    }

    /** What is out of the ordinary in the customer's behaviour. */
    Optional<String> facts() {
        Facts facts = receipt.facts();
        RowText rows = new RowText(facts, sentences);
        List<Entry> alreadySaid =
                winner().map(fate -> rows.entries(fate.proposedBy())).orElse(List.of());
        List<String> told = TellingFacts.of(facts, alreadySaid).stream()
                .map(entry -> told(entry, facts))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(sentences.say("facts", String.join(sentences.say("list.separator"), told)));
    }

    /** Who the customer is to the house: value tier and risk of leaving. */
    Optional<String> standing() {
        Optional<String> tier =
                Optional.ofNullable(receipt.segments().get("value_tier")).map(words::tier);
        Optional<Score> churn = scores("churn").findFirst();
        if (churn.isEmpty()) {
            return tier.map(name -> sentences.say("standing.tier", name));
        }
        String points = String.valueOf(churn.get().points());
        String risk = sentences.wordOrCode("risk", risk(churn.get().points()));
        return Optional.of(tier.map(name -> sentences.say("standing.both", name, risk, points))
                .orElseGet(() -> sentences.say("standing.churn", risk, points)));
    }

    /** Which models did not answer. */
    Stream<String> fallbacks() {
        return receipt.scores().stream()
                .filter(Score::isFallback)
                .map(score -> sentences.say(
                        "fallback",
                        sentences.wordOrCode("purpose", score.purpose()),
                        sentences.wordOrCode("failure", String.valueOf(score.fallback())),
                        score.model()))
                .distinct();
    }

    private String chosen(Fate winner) {
        FiredRow row = winner.proposedBy();
        String label = words.action(winner.action());
        String by = words.by(winner.channel());
        if (receipt.triggerType().equals(CampaignOffer.TRIGGER_TYPE)) {
            return sentences.say("chosen.campaign", label, by, row.sheet(), row.row());
        }
        String conditions =
                String.join(sentences.say("list.separator"), new RowText(receipt.facts(), sentences).conditions(row));
        return conditions.isEmpty()
                ? sentences.say("chosen.row", label, by, row.row(), words.table(row))
                : sentences.say("chosen.conditions", label, by, row.row(), words.table(row), conditions);
    }

    private String nothing() {
        String attention = Optional.ofNullable(receipt.attention()).orElse(Reasons.NOTHING_FITS);
        return attention.equals(Reasons.NOTHING_FITS)
                ? sentences.say("nothing.fits")
                : sentences.say("nothing.stopped", receipt.fates().size(), reasonOfAll(attention));
    }

    private String reasonOfAll(String attention) {
        return receipt.fates().stream()
                .filter(fate -> fate.reason().equals(attention))
                .findFirst()
                .map(new FateText(words, sentences)::reason)
                .orElseGet(() -> words.reason(attention));
    }

    private Optional<Fate> winner() {
        return receipt.fates().stream()
                .filter(fate -> fate.stage() == Stage.CHOSEN)
                .findFirst();
    }

    private long ranked() {
        return receipt.fates().stream().filter(fate -> fate.factors() != null).count();
    }

    private Stream<Score> scores(String purpose) {
        return receipt.scores().stream().filter(score -> score.purpose().equals(purpose));
    }

    private static String risk(int points) {
        return points >= HIGH_RISK ? "high" : points >= MEDIUM_RISK ? "medium" : "low";
    }

    private String percent(double probability) {
        return sentences.say("percent", String.valueOf(Math.round(probability * 100)));
    }

    private Optional<String> told(String entry, String nothingToTell) {
        return receipt.facts()
                .text(entry)
                .filter(code -> !code.equals(nothingToTell))
                .flatMap(code -> words.value(entry, code));
    }

    private String told(Entry entry, Facts facts) {
        double number = facts.number(entry.name()).orElse(0);
        return new ToldText(sentences)
                .of(entry, number)
                .orElseGet(() -> sentences.say(
                        "condition", sentences.inside(entry.label()), new ValueText(sentences).of(entry, number)));
    }
}
