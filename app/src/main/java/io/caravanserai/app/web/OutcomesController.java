package io.caravanserai.app.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.caravanserai.domain.action.Response;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.customer.Customers;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.event.EventIntake;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.routes.stream.KafkaEventIntake;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the customer did about an action, as applications report it: becomes an event like any other. */
@RestController
class OutcomesController {

    private static final String SOURCE = "outcomes-api";

    private final EventIntake stream;
    private final Customers customers;
    private final Receipts receipts;
    private final InstantSource clock;

    OutcomesController(KafkaEventIntake stream, Customers customers, Receipts receipts, InstantSource clock) {
        this.stream = stream;
        this.customers = customers;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** @param customerId needed when there is no decision id */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OutcomeJson(
            @Nullable String customerId,
            @Nullable String decisionId,
            @Nullable String action,
            @Nullable String response,
            @Nullable Double amount) {}

    record AcceptedJson(String eventId) {}

    @PostMapping("/api/v1/outcomes")
    @ResponseStatus(HttpStatus.ACCEPTED)
    AcceptedJson report(
            @RequestBody OutcomeJson outcome,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        String id = key == null ? UUID.randomUUID().toString() : key;
        List<Identifier> identifiers = customers.identifiers(customer(outcome));
        if (identifiers.isEmpty()) {
            throw CustomersController.unknown(String.valueOf(outcome.customerId()));
        }
        stream.submit(List.of(new Event(
                SOURCE, id, "outcome", 1, clock.instant(), identifiers.subList(0, 1), new EventData(data(outcome)))));
        return new AcceptedJson(id);
    }

    private CustomerId customer(OutcomeJson outcome) {
        if (outcome.decisionId() != null) {
            return receipts.find(new DecisionId(outcome.decisionId()))
                    .orElseThrow(() -> new NotFoundException(
                            "decision", outcome.decisionId(), "Send the decision_id an insight answered with."))
                    .customer();
        }
        if (outcome.customerId() == null) {
            throw new BadRequestException(
                    "body", "neither", "names no customer", "Send decision_id, or customer_id and action.");
        }
        return new CustomerId(outcome.customerId());
    }

    private static Map<String, Object> data(OutcomeJson outcome) {
        Response response = Response.parse(String.valueOf(outcome.response()))
                .orElseThrow(() -> new BadRequestException(
                        "response",
                        String.valueOf(outcome.response()),
                        "is not a response",
                        "Maybe one of sent, not_sent, accepted, declined, ignored."));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("response", response.code());
        putIfThere(data, "decision_id", outcome.decisionId());
        putIfThere(data, "action", outcome.action());
        putIfThere(data, "amount", outcome.amount());
        return data;
    }

    private static void putIfThere(Map<String, Object> data, String field, @Nullable Object value) {
        if (value != null) {
            data.put(field, value);
        }
    }
}
