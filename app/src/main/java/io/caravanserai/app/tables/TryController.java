package io.caravanserai.app.tables;

import io.caravanserai.app.web.BadRequestException;
import io.caravanserai.app.web.NotFoundException;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.publishing.TableVersion;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.domain.table.TableTracer;
import io.caravanserai.domain.table.Trace;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.publishing.TableLibrary;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows why a draft answers what it answers, for a typed-in case or for a customer as a decision saw them. */
@RestController
class TryController {

    private final TableLibrary library;
    private final TableTracer tracer;
    private final Receipts receipts;
    private final FactsReader facts;

    TryController(PublishingRoom room, TableTracer tracer, Receipts receipts, FactsReader facts) {
        this.library = room.library();
        this.tracer = tracer;
        this.receipts = receipts;
        this.facts = facts;
    }

    /**
     * One of the three.
     *
     * @param facts by catalogue name: numbers, texts, true or false, dates as 2026-03-10
     * @param decisionId a decision whose receipt holds the facts
     * @param customer id of a customer: the newest decision about them
     */
    record TryJson(@Nullable Map<String, Object> facts, @Nullable String decisionId, @Nullable String customer) {}

    @PostMapping("/api/v1/drafts/{id}/try")
    Trace run(@PathVariable String id, @RequestBody TryJson asked) {
        TableVersion draft = library.draft(new VersionId(id)).version();
        return tracer.trace(draft.file(), library.workbook(draft), given(asked));
    }

    private Facts given(TryJson asked) {
        if (asked.facts() != null) {
            return facts.read(asked.facts());
        }
        if (asked.decisionId() != null) {
            return receipt(asked.decisionId()).facts();
        }
        if (asked.customer() != null) {
            return newest(asked.customer()).facts();
        }
        throw new BadRequestException(
                "facts", "nothing", "is no customer to try", "Send facts, decision_id or customer.");
    }

    private Receipt receipt(String id) {
        return receipts.find(new DecisionId(id))
                .orElseThrow(() -> new NotFoundException("decision", id, "GET /api/v1/decisions lists them."));
    }

    private Receipt newest(String customer) {
        return receipts.list(new CustomerId(customer), null, 1).items().stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException(
                        "customer", customer, "Maybe nothing was decided about them yet: try facts instead."));
    }
}
