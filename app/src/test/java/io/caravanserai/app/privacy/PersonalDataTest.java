package io.caravanserai.app.privacy;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.caravanserai.app.broker.HubBroker;
import io.caravanserai.app.http.HubClient;
import io.caravanserai.app.http.RunningHub;
import io.caravanserai.app.http.Shopper;
import io.caravanserai.domain.action.SendDesk;
import io.caravanserai.domain.action.SendRequest;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.routes.stream.HubKafka;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The whole story of a customer, good and bad records, failing senders: no log line and no address tells who it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataTest {

    private static final String NAME = "Ouyang Xiaoming";
    private static final String TEXT = "再这样我就换一家";
    private static final String SOUND = "RIFF....WAVEfmt and nothing else";

    private final TalkativeGateway gateway = new TalkativeGateway();
    private final ListeningModel model = new ListeningModel()
            .toThose(message("formal"), 500, "down")
            .toThose(message("professional"), 200, "{\"choices\":[{\"message\":{\"content\":\"Gladly!\"}}]}");
    private final RunningHub hub = RunningHub.start(model.environment());
    /** Opened after the start, which sets the levels of the configuration. */
    private final Overheard overheard = new Overheard();

    private final HubClient app = hub.admin();
    private final Shopper shopper = new Shopper(app, "C-SILENCE-7741");
    private final List<String> failures = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final Map<String, ProposedCampaign> campaigns = new HashMap<>();
    private int tries;

    PersonalDataTest() {
        List.of("lively", "formal", "professional")
                .forEach(tone -> campaigns.put(tone, new ProposedCampaign(hub, tone)));
        openTalkativeChannels();
        shopper.known();
        tellTheName();
        shopper.complains().expect(202);
        String decision = shopper.decisionFor("complaint").path("id").asText();
        sendsFail(decision);
        words(decision);
        sendARecording();
        poison();
        ask();
        report(decision);
    }

    @AfterAll
    void close() throws Exception {
        hub.close();
        overheard.close();
        gateway.close();
        model.close();
    }

    @Test
    void noLogLineTellsWhoItWas() {
        assertThat(overheard.lines()).as("the ears were open").isNotEmpty().noneMatch(this::isPersonal);
    }

    @Test
    void aRecordingBecomesACallAndIsNotKept() {
        await().atMost(30, SECONDS)
                .untilAsserted(() -> assertThat(shopper.timeline().toString()).contains(ListeningModel.HEARD));
        assertThat(shopper.timeline().toString()).doesNotContain(SOUND);
    }

    @Test
    void theLanguageModelIsNotToldWhoItWas() {
        assertThat(words).allSatisfy(said -> assertThat(said).contains(ListeningModel.WORDS, "llm"));
        assertThat(model.told())
                .contains("[NAME_1]", "[EMAIL_1]", TEXT)
                .doesNotContain(NAME, shopper.phone(), shopper.email(), shopper.crm(), "Xiaoming");
        assertThat(overheard.lines()).noneMatch(line -> line.contains(ListeningModel.KEY));
    }

    @Test
    void aCampaignsApproverReadsWhatTheModelWasAskedForInTheToneAndNobodysData() {
        Label catalogue =
                hub.part(ActionCatalogue.class).get(ProposedCampaign.ACTION).wording();

        assertThat(campaigns.get("lively").read())
                .containsEntry("wordsBy", "llm (listener)")
                .containsEntry("wordsAZh", ListeningModel.WORDS)
                .containsEntry("wordsAEn", ListeningModel.WORDS);
        assertThat(model.told(message("lively")))
                .hasSize(2)
                .noneMatch(this::isPersonal)
                .anyMatch(body -> body.contains(Normalizer.normalize(catalogue.zh(), Normalizer.Form.NFKC)))
                .anyMatch(body -> body.contains(catalogue.en()));
    }

    @Test
    void aModelThatFailsOrChatsLeavesTheApproverTheWordsOfTheCatalogue() {
        Label catalogue =
                hub.part(ActionCatalogue.class).get(ProposedCampaign.ACTION).wording();

        Map.of("formal", "template (unavailable)", "professional", "template (unusable)")
                .forEach((tone, why) -> assertThat(campaigns.get(tone).read())
                        .containsEntry("wordsBy", why)
                        .containsEntry("wordsAZh", catalogue.zh())
                        .containsEntry("wordsAEn", catalogue.en()));
        assertThat(model.told(message("formal"))).hasSizeGreaterThan(2);
    }

    @Test
    void noFailureThatTheEngineKeepsForCockpitTellsWhoItWas() {
        assertThat(failures).hasSize(2).noneMatch(this::isPersonal);
    }

    @Test
    void noAddressTellsWhoItWas() {
        Stream<String> endpoints =
                hub.part(CamelContext.class).getEndpoints().stream().map(Endpoint::getEndpointUri);

        assertThat(gateway.addresses()).contains("/send?").noneMatch(this::isPersonal);
        assertThat(endpoints).isNotEmpty().noneMatch(this::isPersonal);
    }

    private boolean isPersonal(String said) {
        return Stream.of(shopper.phone(), shopper.email(), shopper.crm(), NAME, TEXT)
                .anyMatch(said::contains);
    }

    /** How the prompt for a message asks for a tone, to the full stop. */
    private static String message(String tone) {
        return "in a " + tone + " tone.\\n";
    }

    private void openTalkativeChannels() {
        hub.assets()
                .write("connectors/channels/outbox.yaml", outbox())
                .write(
                        "connectors/channels/gateway.yaml",
                        channel("gateway", "sms", "type: http, url: '" + gateway.url() + "'"))
                .write(
                        "connectors/channels/mail.yaml",
                        channel(
                                "mail",
                                "email",
                                "type: smtp, host: 127.0.0.1, start-tls: false, from: hub@example.org, port: "
                                        + gateway.mailPort()));
    }

    private String outbox() {
        return hub.assets().read("connectors/channels/outbox.yaml").replace("[email, sms, app_push]", "[app_push]");
    }

    private static String channel(String name, String over, String settings) {
        return """
                name: %s
                title: {zh: 多话, en: Talkative}
                channels: [%s]
                settings: {%s}
                """
                .formatted(name, over, settings);
    }

    private void tellTheName() {
        push(shopper.event("named", "profile_updated", Instant.now(), Map.of("attributes", Map.of("name", NAME))));
    }

    private void sendARecording() {
        String door = "/api/v1/calls/transcribe?call_id=R-1&started_at=" + Instant.now();
        app.post(door, SOUND, Map.of("X-Hub-Customer", shopper.identifier())).expect(202);
    }

    /** What the customer says names the customer in every way. */
    private void words(String decision) {
        String said = "%s，我是%s，电话%s，邮箱%s，编号%s".formatted(TEXT, NAME, shopper.phone(), shopper.email(), shopper.crm());
        words.add(app.post("/api/v1/wording", Map.of("decision_id", decision, "said", said))
                .expect(200)
                .text());
        words.add(app.post(
                        "/api/v1/insights",
                        Map.of(
                                "customer_id",
                                shopper.identifier(),
                                "task_type",
                                "service_script",
                                "context",
                                Map.of("recent_interactions", List.of(said))))
                .expect(200)
                .text());
    }

    /** Broken at each door: JSON, schema, identifier, time, the stream itself. */
    private void poison() {
        app.post("/api/v1/events/hub-events", "[{\"id\": \"" + shopper.phone() + "\", \"name\": \"" + NAME);
        push(Map.of("id", "p-1", "type", "profile_updated", "name", NAME, "phone", shopper.phone()));
        push(shopper.event("p-2", "call", Instant.now(), Map.of("duration_s", TEXT, "turns", NAME)));
        push(Map.of(
                "id",
                "p-3",
                "type",
                "browse",
                "time",
                "call " + shopper.phone() + " at noon",
                "identifiers",
                List.of(Map.of("namespace", "phone", "value", "x" + shopper.phone())),
                "data",
                Map.of("step", NAME)));
        garbageOnTheStream();
        await().atMost(60, SECONDS).until(() -> app.items("/api/v1/quarantine").size() >= 4);
        app.post("/api/v1/quarantine/replay", Map.of("connector", "hub-events"));
    }

    private void garbageOnTheStream() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", hub.part(HubBroker.class).bootstrap());
        byte[] key = shopper.identifier().getBytes(StandardCharsets.UTF_8);
        byte[] value = ("{\"phone\": \"" + shopper.phone() + "\", \"text\": \"" + TEXT + "\"")
                .getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(HubKafka.EVENTS, key, value));
        }
    }

    private void ask() {
        Map<String, Object> context = Map.of("recent_interactions", List.of(TEXT));
        app.post("/api/v1/insights", Map.of("customer_id", "phone:" + shopper.phone(), "context", context));
        app.post("/api/v1/insights", Map.of("customer_id", "email:nobody-" + shopper.email(), "context", context));
        app.post("/api/v1/insights", "{\"customer_id\": \"" + shopper.phone());
        app.post("/api/v1/insights", Map.of("customer_id", shopper.identifier(), "task_type", TEXT));
    }

    private void report(String decision) {
        app.post("/api/v1/outcomes", Map.of("decision_id", shopper.phone(), "response", "accepted"));
        app.post("/api/v1/outcomes", Map.of("decision_id", decision, "response", "accepted"))
                .expect(202);
        await().atMost(60, SECONDS)
                .until(() -> shopper.timeline().findValuesAsText("type").contains("outcome"));
    }

    private void sendsFail(String decision) {
        SendDesk desk = hub.part(SendDesk.class);
        for (String channel : List.of("sms", "email")) {
            await().atMost(30, SECONDS).until(() -> failed(desk, decision, channel));
        }
    }

    /** The channels come into force while the hub runs; until then the message goes to the outbox. */
    private boolean failed(SendDesk desk, String decision, String channel) {
        SendRequest request = new SendRequest(new DecisionId(decision), channel, 90 + tries++);
        Throwable failure = catchThrowable(() -> desk.send(request));
        if (failure != null) {
            failures.add(Throwables.getStackTrace(failure));
        }
        return failure != null;
    }

    private void push(Map<String, Object> event) {
        app.post("/api/v1/events/hub-events", List.of(event));
    }
}
