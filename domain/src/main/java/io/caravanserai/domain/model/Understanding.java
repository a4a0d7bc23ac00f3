package io.caravanserai.domain.model;

import java.util.List;

/**
 * What a text says about its writer.
 *
 * @param emotion one of anger, disgust, fear, joy, sadness, surprise, trust, neutral
 * @param emotionScore 0 to 1
 * @param sentiment -1 (bad) to 1 (good)
 * @param topic one of the topics of the catalogue: billing, delivery, quality, service, price, app, other
 * @param model name and version that said so
 * @param labels what heads of the user's own training say
 * @param summary the sentences of a long text that say most of it, in its own words and order; empty for a short one
 */
public record Understanding(
        String emotion,
        double emotionScore,
        double sentiment,
        String topic,
        String model,
        List<TextLabel> labels,
        List<String> summary) {

    public Understanding {
        labels = List.copyOf(labels);
        summary = List.copyOf(summary);
    }

    /** Of a short text, where there are no other heads. */
    public Understanding(String emotion, double emotionScore, double sentiment, String topic, String model) {
        this(emotion, emotionScore, sentiment, topic, model, List.of(), List.of());
    }

    /** The same with what was found besides. */
    public Understanding with(List<TextLabel> more, List<String> summed) {
        return new Understanding(emotion, emotionScore, sentiment, topic, model, more, summed);
    }
}
