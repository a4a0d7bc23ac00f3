package io.caravanserai.domain.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /**
     * As events carry it under {@code understood}; {@code labels.satisfaction.said} and {@code .score} are reachable by a path in
     * features and tables.
     */
    public Map<String, Object> asData() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("emotion", emotion);
        data.put("emotion_score", emotionScore);
        data.put("sentiment", sentiment);
        data.put("topic", topic);
        data.put("model", model);
        if (!labels.isEmpty()) {
            Map<String, Object> byQuestion = new LinkedHashMap<>();
            labels.forEach(label -> byQuestion.put(label.answers(), label.asData()));
            data.put("labels", byQuestion);
        }
        if (!summary.isEmpty()) {
            data.put("summary", summary);
        }
        return data;
    }
}
