package io.caravanserai.app.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.app.asked.ProblemDetails;
import io.caravanserai.connectors.ConnectorDefinition;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.language.NotTranscribedException;
import io.caravanserai.domain.language.Recording;
import io.caravanserai.domain.language.Transcriber;
import io.caravanserai.domain.language.Turn;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.SignalIntake;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Recordings become calls in writing, which come in through a connector like any other signal. */
@RestController
class RecordingsController {

    private static final String CONNECTOR = "call-recordings";
    /** What OpenAI's own endpoint takes. */
    private static final int LARGEST = 25 << 20;

    private final Transcriber transcriber;
    private final LiveConnectors connectors;
    private final SignalIntake intake;
    private final ObjectMapper json;

    RecordingsController(Transcriber transcriber, LiveConnectors connectors, SignalIntake intake, ObjectMapper json) {
        this.transcriber = transcriber;
        this.connectors = connectors;
        this.intake = intake;
        this.json = json;
    }

    @Operation(
            description =
                    "Takes a recording (WAV, MP3, OGG, FLAC, M4A, WEBM; at most 25 MiB) as the body, has it written down"
                            + " and takes in the call as an event. X-Hub-Customer names the customer (namespace:value), since"
                            + " addresses are logged. The recording is not kept. A voice cannot be made anonymous:"
                            + " it leaves only where llm.yaml names a transcription_model.")
    @PostMapping("/api/v1/calls/transcribe")
    @ResponseStatus(HttpStatus.ACCEPTED)
    EventsController.AcceptedJson transcribe(
            @RequestHeader("X-Hub-Customer") String customer,
            @RequestParam("call_id") String callId,
            @RequestParam("started_at") String startedAt,
            @RequestParam(defaultValue = Turn.CUSTOMER) String speaker,
            @RequestParam(defaultValue = "") String language,
            HttpServletRequest request)
            throws IOException {
        requireConnector();
        Identifier identifier = CustomersController.identifier(customer);
        OffsetDateTime time = time(startedAt);
        CallsController.checkSpeaker("speaker", speaker);
        byte[] sound = BoundedBody.bytes(request, LARGEST, "Send it in several requests.");
        List<Turn> turns = transcriber.transcribe(
                new Recording(sound, String.valueOf(request.getContentType()), language, speaker));
        byte[] signal = json.writeValueAsBytes(signal(identifier, callId, time, turns));
        return EventsController.AcceptedJson.of(
                intake.receive(CONNECTOR, new ByteArrayInputStream(signal), "recording of a call"));
    }

    @ExceptionHandler
    ProblemDetail noWords(NotTranscribedException e) {
        HttpStatus status = e.isTheRecordings() ? HttpStatus.UNPROCESSABLE_ENTITY : HttpStatus.SERVICE_UNAVAILABLE;
        return ProblemDetails.of(status, "The recording was not taken.", List.of(e.problem()));
    }

    /** Before anything leaves the house. */
    private void requireConnector() {
        if (connectors.find(CONNECTOR).filter(ConnectorDefinition::enabled).isEmpty()) {
            throw new NotFoundException("connector", CONNECTOR, "Maybe copy the shipped one back.");
        }
    }

    private ObjectNode signal(Identifier customer, String callId, OffsetDateTime time, List<Turn> turns) {
        ObjectNode signal = json.createObjectNode().put("call_id", callId).put("started_at", time.toString());
        signal.putObject("customer").put("namespace", customer.namespace()).put("value", customer.value());
        ArrayNode said = signal.putArray("turns");
        turns.forEach(turn -> said.addObject().put("speaker", turn.speaker()).put("text", turn.text()));
        return signal;
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
