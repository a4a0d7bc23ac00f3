package io.caravanserai.app.web;

import io.caravanserai.connectors.EventSchemas;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.model.Explanation;
import io.caravanserai.domain.model.TextExplainer;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a model said what it did of the text that asked for a decision. The text is the journal's; a receipt holds none. */
@Component
class TextReasons {

    /** Of the customer's events, the newest first. */
    private static final int PAGE = 200;

    private static final int MOST_PAGES = 10;

    private final Customers customers;
    private final EventSchemas schemas;
    private final TextExplainer explainer;
    private final PersonalTexts personal;

    TextReasons(Customers customers, EventSchemas schemas, TextExplainer explainer, PersonalTexts personal) {
        this.customers = customers;
        this.schemas = schemas;
        this.explainer = explainer;
        this.personal = personal;
    }

    /**
     * Reads it again without each of its words.
     *
     * @param model by its name; nothing is explained without one
     * @return empty when no such model spoke of it
     * @throws NotFoundException when it did, but is not here any more, or has no time
     */
    Optional<Explanation> of(Receipt receipt, @Nullable String model) {
        return Optional.ofNullable(model).flatMap(name -> trigger(receipt).flatMap(event -> version(event, name)
                .flatMap(version -> schemas.text(event).map(text -> words(receipt, version, text)))));
    }

    private Explanation words(Receipt receipt, String version, String text) {
        return explainer
                .explain(text, version, personal.of(receipt.customer()))
                .orElseThrow(() -> new NotFoundException(
                        "explanation", version, "Maybe put its folder back; if it is there, ask again in a minute."));
    }

    private Optional<Event> trigger(Receipt receipt) {
        String cursor = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            Page<Event> page = customers.timeline(receipt.customer(), cursor, PAGE);
            Optional<Event> found = page.items().stream()
                    .filter(event -> event.key().toString().equals(receipt.trigger()))
                    .findFirst();
            cursor = page.next();
            if (found.isPresent() || cursor == null) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Name and version of the model of this name that answered a question of the event's text. */
    private static Optional<String> version(Event event, String model) {
        return event.data().values().get("understood") instanceof Map<?, ?> understood
                        && understood.get("labels") instanceof Map<?, ?> labels
                ? labels.values().stream()
                        .flatMap(label -> label instanceof Map<?, ?> said
                                ? Optional.ofNullable(said.get("model")).map(String::valueOf).stream()
                                : Stream.empty())
                        .filter(id -> id.startsWith(model + "/"))
                        .findFirst()
                : Optional.empty();
    }
}
