package io.caravanserai.modeladapter.text;

import io.caravanserai.domain.model.Understanding;
import io.caravanserai.modeladapter.passport.Labelling;

/** A head or model of the user's own that answers a question of the house takes the place of the shipped answer. */
public final class StandIn {

    private StandIn() {}

    public static Understanding amended(Understanding found, Labelling passport, double[] probabilities) {
        Answer answer = new Answer(passport.classes(), probabilities);
        String said = passport.label(probabilities).said().stream().findFirst().orElse(answer.likeliest());
        return switch (passport.answers()) {
            case "sentiment" ->
                new Understanding(
                        found.emotion(),
                        found.emotionScore(),
                        rounded(answer.of("positive") - answer.of("negative")),
                        found.topic(),
                        found.model(),
                        found.labels(),
                        found.summary());
            case "emotion" ->
                new Understanding(
                        said,
                        rounded(answer.of(said)),
                        found.sentiment(),
                        found.topic(),
                        found.model(),
                        found.labels(),
                        found.summary());
            case "topic" ->
                new Understanding(
                        found.emotion(),
                        found.emotionScore(),
                        found.sentiment(),
                        said,
                        found.model(),
                        found.labels(),
                        found.summary());
            default -> found;
        };
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
