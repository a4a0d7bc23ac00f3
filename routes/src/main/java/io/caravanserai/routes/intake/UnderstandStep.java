package io.caravanserai.routes.intake;

import io.caravanserai.connectors.Normalised.Ready;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.language.PictureFacts;
import io.caravanserai.domain.language.Pictures;
import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.model.Understanding;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Texts are understood once, here, so that the decision only reads the result. Without an answer the event goes on, marked. */
public final class UnderstandStep {

    private final Understander understander;
    private final PictureStep pictures;

    /** Pictures are dropped unseen. */
    public UnderstandStep(Understander understander) {
        this(understander, picture -> PictureFacts.nothing("no_model"));
    }

    public UnderstandStep(Understander understander, Pictures pictures) {
        this.understander = understander;
        this.pictures = new PictureStep(pictures);
    }

    List<Event> understood(List<Ready> ready) {
        Iterator<Optional<Understanding>> answers = answers(ready);
        List<Event> events = new ArrayList<>(ready.size());
        for (Ready one : ready) {
            Event event = pictures.seen(one.event());
            events.add(one.textToUnderstand().isEmpty() ? event : marked(event, answers.next()));
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
        EventData data = answer.map(found -> event.data().with("understood", found.asData()))
                .orElseGet(() -> event.data().with("understanding_pending", true));
        return event.withData(data);
    }
}
