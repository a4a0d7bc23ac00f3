package io.caravanserai.routes.intake;

import io.caravanserai.connectors.Normalised.Ready;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.model.Understanding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Texts are understood once, here, so that the decision only reads the result. Without an answer the event goes on, marked. */
public final class UnderstandStep {

    private final Understander understander;

    public UnderstandStep(Understander understander) {
        this.understander = understander;
    }

    List<Event> understood(List<Ready> ready) {
        Iterator<Optional<Understanding>> answers = answers(ready);
        List<Event> events = new ArrayList<>(ready.size());
        for (Ready one : ready) {
            events.add(one.textToUnderstand().isEmpty() ? one.event() : marked(one.event(), answers.next()));
        }
        return events;
    }

    private Iterator<Optional<Understanding>> answers(List<Ready> ready) {
        List<String> texts =
                ready.stream().flatMap(one -> one.textToUnderstand().stream()).toList();
        return texts.isEmpty()
                ? List.<Optional<Understanding>>of().iterator()
                : understander.understand(texts).iterator();
    }

    private static Event marked(Event event, Optional<Understanding> answer) {
        EventData data = answer.map(found -> event.data().with("understood", fields(found)))
                .orElseGet(() -> event.data().with("understanding_pending", true));
        return event.withData(data);
    }

    private static Map<String, Object> fields(Understanding found) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("emotion", found.emotion());
        fields.put("emotion_score", found.emotionScore());
        fields.put("sentiment", found.sentiment());
        fields.put("topic", found.topic());
        fields.put("model", found.model());
        if (!found.labels().isEmpty()) {
            fields.put("labels", labels(found.labels()));
        }
        if (!found.summary().isEmpty()) {
            fields.put("summary", found.summary());
        }
        return fields;
    }

    /** {@code labels.satisfaction.said}, {@code labels.satisfaction.score}: reachable by a path in features and tables. */
    private static Map<String, Object> labels(List<TextLabel> labels) {
        Map<String, Object> byQuestion = new LinkedHashMap<>();
        for (TextLabel label : labels) {
            byQuestion.put(
                    label.answers(),
                    Map.of("said", String.join(",", label.said()), "score", label.score(), "model", label.model()));
        }
        return byQuestion;
    }
}
