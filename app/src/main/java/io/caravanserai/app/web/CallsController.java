package io.caravanserai.app.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.language.CallInsight;
import io.caravanserai.domain.language.CallReader;
import io.caravanserai.domain.language.CallText;
import io.caravanserai.domain.language.NotTranscribedException;
import io.caravanserai.domain.language.Recording;
import io.caravanserai.domain.language.Transcriber;
import io.caravanserai.domain.language.Turn;
import io.caravanserai.routes.intake.SignalIntake;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Calls: what one came to, and recordings that become events like any other. */
@RestController
class CallsController {

    private static final String CONNECTOR = "hub-events";
    private static final int MOST_TURNS = 2_000;
    private static final int LONGEST_TURN = 20_000;
    /** What OpenAI's own endpoint takes. */
    private static final int LARGEST_RECORDING = 25 << 20;

    private final CallReader reader;
    private final Transcriber transcriber;
    private final SignalIntake intake;
    private final KnownCustomer known;
    private final PersonalTexts personal;
    private final ObjectMapper json;

    CallsController(
            CallReader reader,
            Transcriber transcriber,
            SignalIntake intake,
            KnownCustomer known,
            PersonalTexts personal,
            ObjectMapper json) {
        this.reader = reader;
        this.transcriber = transcriber;
        this.intake = intake;
        this.known = known;
        this.personal = personal;
        this.json = json;
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

    @Operation(description = "Topics, promises, sentiment and reasons of a call. Rules answer where no language model does.")
    @PostMapping("/api/v1/calls/insights")
    InsightJson read(@RequestBody CallJson call) {
        Set<String> names = call.customerId() == null ? Set.of() : personal.of(known.customer(call.customerId()));
        return InsightJson.of(reader.read(new CallText(turns(call.turns()), names)));
    }

    @Operation(
            description = "Takes a recording (WAV, MP3, OGG, FLAC, M4A, WEBM; at most 25 MiB) as the body, has it written down"
                    + " and takes in the call as an event. The recording is not kept. A voice cannot be made anonymous:"
                    + " it leaves only where llm.yaml names a transcription_model.")
    @PostMapping("/api/v1/calls/transcribe")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EventsController.AcceptedJson transcribe(
            @RequestParam String customer,
            @RequestParam("call_id") String callId,
            @RequestParam("started_at") String startedAt,
            @RequestParam(defaultValue = Turn.CUSTOMER) String speaker,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request)
            throws IOException {
        Identifier identifier = CustomersController.identifier(customer);
        OffsetDateTime time = time(startedAt);
        checkSpeaker("speaker", speaker);
        byte[] sound = new BoundedBody(request.getInputStream(), LARGEST_RECORDING).readAllBytes();
        List<Turn> turns = transcriber.transcribe(
                new Recording(sound, String.valueOf(request.getContentType()), language, speaker));
        byte[] event = json.writeValueAsBytes(event(identifier, callId, time, turns));
        return EventsController.AcceptedJson.of(
                intake.receive(CONNECTOR, new ByteArrayInputStream(event), "recording of a call"));
    }

    @ExceptionHandler
    ProblemDetail noWords(NotTranscribedException e) {
        HttpStatus status =
                e.isTheRecordings() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.SERVICE_UNAVAILABLE;
        return ProblemDetail.forStatusAndDetail(status, e.getMessage());
    }

    private ObjectNode event(Identifier customer, String callId, OffsetDateTime time, List<Turn> turns) {
        ObjectNode event = json.createObjectNode()
                .put("id", "recording/" + callId)
                .put("type", "call")
                .put("time", time.toString());
        event.putArray("identifiers")
                .addObject()
                .put("namespace", customer.namespace())
                .put("value", customer.value());
        ArrayNode said = event.putObject("data").put("call_id", callId).putArray("turns");
        turns.forEach(turn -> said.addObject().put("speaker", turn.speaker()).put("text", turn.text()));
        return event;
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

    private static void checkSpeaker(String place, String speaker) {
        if (!speaker.equals(Turn.CUSTOMER) && !speaker.equals(Turn.AGENT)) {
            throw new BadRequestException(place, speaker, "is not a speaker", "Maybe customer or agent.");
        }
    }

    private static OffsetDateTime time(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestException(
                    "started_at", text, "is not a time with its offset", "Maybe write 2026-03-01T08:00:00Z.");
        }
    }
}
