package io.caravanserai.decision;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.event.EventData;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds what the event says and what the clock shows to the facts of the customer. */
final class Situation {

    private final ZoneId zone;
    private final int eventType;
    private final int emotion;
    private final int emotionScore;
    private final int sentiment;
    private final int topic;
    private final int marketTrends;
    private final int hour;
    private final int weekday;

    Situation(Catalogue catalogue, ZoneId zone) {
        this.zone = zone;
        this.eventType = catalogue.slot("event_type");
        this.emotion = catalogue.slot("emotion");
        this.emotionScore = catalogue.slot("emotion_score");
        this.sentiment = catalogue.slot("sentiment");
        this.topic = catalogue.slot("topic");
        this.marketTrends = catalogue.slot(MarketTrends.FACT);
        this.hour = catalogue.slot("hour");
        this.weekday = catalogue.slot("weekday");
    }

    /** A copy of the customer's facts; the snapshot stays as it is. */
    Facts of(Question question) {
        Facts facts = question.snapshot().facts().copy();
        readEvent(question, facts);
        readClock(question.snapshot().asOf(), facts);
        return facts;
    }

    private void readEvent(Question question, Facts facts) {
        EventData data = question.data();
        EventData understood = understood(data);
        setIfText(facts, eventType, question.triggerType());
        setIfText(facts, eventType, data.at("event_type"));
        setIfText(facts, emotion, understood.at("emotion"));
        setIfNumber(facts, emotionScore, understood.at("emotion_score"));
        setIfNumber(facts, sentiment, understood.at("sentiment"));
        setIfText(facts, topic, understood.at("topic"));
        setIfText(facts, topic, data.at("topic"));
        setIfText(facts, marketTrends, data.at(MarketTrends.FACT));
    }

    private void readClock(Instant asOf, Facts facts) {
        ZonedDateTime local = asOf.atZone(zone);
        facts.setAt(hour, (double) local.getHour());
        facts.setAt(weekday, (double) local.getDayOfWeek().getValue());
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    private static EventData understood(EventData data) {
        return data.at("understood") instanceof Map<?, ?> map
                ? new EventData((Map<String, Object>) map)
                : EventData.nothing();
    }

    private static void setIfText(Facts facts, int slot, @Nullable Object value) {
        if (value instanceof String text && !text.isBlank()) {
            facts.setAt(slot, text);
        }
    }

    private static void setIfNumber(Facts facts, int slot, @Nullable Object value) {
        if (value instanceof Number number) {
            facts.setAt(slot, number.doubleValue());
        }
    }
}
