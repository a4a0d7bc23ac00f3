package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;

/** Whoever proposes a campaign and whoever says yes to it, with the forms that Tasklist shows them. */
public final class CampaignOffice {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAMUNDA = "/camunda/api/engine/engine/default";

    private final String campaign;
    private final Session proposer;
    private final Session approver;

    public CampaignOffice(String campaign, HubClient proposer, HubClient approver) {
        this.campaign = campaign;
        this.proposer = session(proposer);
        this.approver = session(approver);
    }

    /** @return id of the process */
    public String propose(Map<String, Object> form) {
        Map<String, Object> body = Map.of("businessKey", campaign, "variables", typed(form));
        return proposer.camunda(CAMUNDA + "/process-definition/key/campaign/submit-form", written(body))
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    /** Id of the campaign's task at that step, awaited. */
    public String task(String step) {
        return await().atMost(60, SECONDS)
                .until(
                        () -> read("/task?processInstanceBusinessKey=" + campaign + "&taskDefinitionKey=" + step)
                                .at("/0/id")
                                .asText(),
                        found -> !found.isEmpty());
    }

    public void complete(String task, Map<String, Object> answer) {
        approver.camunda(CAMUNDA + "/task/" + task + "/complete", written(Map.of("variables", typed(answer))))
                .expect(204);
    }

    /** What the approver sees at an address of Camunda's REST. */
    public JsonNode read(String path) {
        try {
            return JSON.readTree(approver.get(CAMUNDA + path).body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Session session(HubClient person) {
        Session session = new Session(person.hub());
        session.login(person.name(), person.password());
        return session;
    }

    private static BodyPublisher written(Map<String, Object> body) {
        return BodyPublishers.ofString(HubClient.written(body));
    }

    private static Map<String, Object> typed(Map<String, Object> values) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, value -> Map.of("value", value.getValue())));
    }
}
