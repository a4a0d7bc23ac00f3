package io.caravanserai.app.web;

import io.caravanserai.domain.language.CallInsight;
import io.caravanserai.domain.language.CallReader;
import io.caravanserai.domain.language.CallText;
import io.caravanserai.domain.language.Turn;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a call came to. */
@RestController
class CallsController {

    private static final int MOST_TURNS = 2_000;
    private static final int LONGEST_TURN = 20_000;

    private final CallReader reader;
    private final KnownCustomer known;
    private final PersonalTexts personal;

    CallsController(CallReader reader, KnownCustomer known, PersonalTexts personal) {
        this.reader = reader;
        this.known = known;
        this.personal = personal;
    }

    record TurnJson(@Nullable String speaker, @Nullable String text) {}

    /** @param customerId optional; what the hub knows of the customer is then kept from leaving */
    record CallJson(@Nullable String customerId, @Nullable List<TurnJson> turns) {}

    /** @param insightBy {@code llm} or {@code template}: rules of the house */
    record InsightJson(
            List<String> topics,
            List<String> promises,
            double sentiment,
            List<String> reasons,
            String insightBy,
            @Nullable String model,
            @Nullable String reason) {

        static InsightJson of(CallInsight insight) {
            return new InsightJson(
                    insight.topics(),
                    insight.promises(),
                    insight.sentiment(),
                    insight.reasons(),
                    insight.by().kind().code(),
                    insight.by().model(),
                    insight.by().reason());
        }
    }

    @Operation(
            description =
                    "Topics, promises, sentiment and reasons of a call. Rules answer where no language model does.")
    @PostMapping("/api/v1/calls/insights")
    InsightJson read(@RequestBody CallJson call) {
        Set<String> names = call.customerId() == null ? Set.of() : personal.of(known.customer(call.customerId()));
        return InsightJson.of(reader.read(new CallText(turns(call.turns()), names)));
    }

    private static List<Turn> turns(@Nullable List<TurnJson> turns) {
        if (turns == null || turns.isEmpty() || turns.size() > MOST_TURNS) {
            String found = (turns == null ? 0 : turns.size()) + " turns";
            throw new BadRequestException("turns", found, "are not 1 to " + MOST_TURNS, "Send the turns of one call.");
        }
        return turns.stream().map(CallsController::turn).toList();
    }

    private static Turn turn(TurnJson turn) {
        String text = turn.text() == null ? "" : turn.text();
        checkSpeaker("turns.speaker", String.valueOf(turn.speaker()));
        if (text.length() > LONGEST_TURN) {
            throw new BadRequestException(
                    "turns.text", text.length() + " characters", "are more than " + LONGEST_TURN, "Send it in turns.");
        }
        return new Turn(String.valueOf(turn.speaker()), text);
    }

    static void checkSpeaker(String place, String speaker) {
        if (!speaker.equals(Turn.CUSTOMER) && !speaker.equals(Turn.AGENT)) {
            throw new BadRequestException(place, speaker, "is not a speaker", "Maybe customer or agent.");
        }
    }
}
