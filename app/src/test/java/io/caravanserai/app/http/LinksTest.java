package io.caravanserai.app.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A link that was wrong is taken back over HTTP, a separation that was wrong too, and who did it is kept. */
class LinksTest {

    private static final Map<String, String> CHINESE = Map.of("Accept-Language", "zh-CN");

    private final RunningHub hub = RunningHub.shared();
    private final HubClient app = hub.admin();

    @Test
    void refusesWhatIsNotLinkedAndWhoIsNotKnown() {
        Shopper one = known("C-UNLINK-ONE");
        Shopper other = known("C-UNLINK-OTHER");
        String door = door(one);
        Map<String, Object> strangers = identifiers(one.identifier(), other.identifier());

        app.post(door, strangers).refusedWith(409, "are not linked at this customer");
        HubAnswer chinese = app.post(door, strangers, CHINESE).refusedWith(409, "没有相互关联");
        assertThat(chinese.json().path("title").asText()).isEqualTo("什么也没有改变。");
        app.post("/api/v1/customers/none/unlink", strangers).refusedWith(404, "none");
        app.post("/api/v1/customers/none/unlink", strangers, CHINESE).refusedWith(404, "不存在");
        app.post(door, identifiers(one.identifier(), one.identifier())).refusedWith(400, "two different ones");
        app.post(door, Map.of(), CHINESE).refusedWith(400, "不是两个不同的标识");
        app.post(door, identifiers(one.identifier(), "nonsense")).refusedWith(400, "namespace:value");
        app.post(
                        door,
                        Map.of(
                                "identifiers",
                                List.of(one.identifier(), "email:" + one.email()),
                                "reason",
                                "x".repeat(201)))
                .refusedWith(400, "longer than 200 characters");
    }

    @Test
    void makesTwoCustomersOfOneAndKeepsWhoSaidSo() {
        Shopper shopper = known("C-UNLINK");
        String phone = "phone:+86" + shopper.phone();
        assertThat(app.customer(encoded(phone))).isEqualTo(shopper.id());

        HubAnswer answer = app.post(
                        door(shopper),
                        Map.of("identifiers", List.of(shopper.identifier(), phone), "reason", "her mother's phone"))
                .expect(200);

        assertThat(app.customer(encoded(phone))).isNotEqualTo(shopper.id()).isNotEmpty();
        assertThat(answer.json().at("/customers/0").asText()).isEqualTo(shopper.id());
        assertThat(answer.json().at("/customers/1").asText()).isEqualTo(app.customer(encoded(phone)));
        assertThat(hub.part(JdbcTemplate.class).queryForList("select reason from identity_link", String.class))
                .contains("separated by admin: her mother's phone");
        app.post(door(shopper), identifiers(shopper.identifier(), phone)).refusedWith(409, "are not linked");
    }

    @Test
    void refusesToLinkWhoIsOneWhoIsNotKnownAndWhoIsNotAsked() {
        Shopper one = known("C-LINK-ONE");
        Shopper other = known("C-LINK-OTHER");
        String door = link(one);
        Map<String, Object> own = identifiers(one.identifier(), "email:" + one.email());

        app.post(door, own).refusedWith(409, "are linked already");
        HubAnswer chinese = app.post(door, own, CHINESE).refusedWith(409, "已经相互关联");
        assertThat(chinese.json().path("title").asText()).isEqualTo("什么也没有改变。");
        app.post(door, identifiers(one.identifier(), "crm:C-NOBODY")).refusedWith(409, "leads to no customer");
        app.post(door, identifiers(one.identifier(), "phone:13800138000"), CHINESE)
                .refusedWith(409, "占位值");
        app.post("/api/v1/customers/none/link", own).refusedWith(404, "none");
        app.post(door, identifiers(other.identifier(), "email:" + other.email()))
                .refusedWith(409, "are neither of this customer");
        app.post(door, identifiers(one.identifier(), one.identifier()), CHINESE).refusedWith(400, "不是两个不同的标识");
        app.post(door, identifiers(one.identifier(), "nonsense")).refusedWith(400, "namespace:value");
        assertThat(other.id()).isNotEqualTo(one.id());
    }

    @Test
    void refusesToMakeOneCustomerOfMoreThanTwentyIdentifiers() {
        Shopper one = known("C-LINK-LAST");
        List<Map<String, String>> many = IntStream.range(0, 20)
                .mapToObj(number -> Map.of("namespace", "crm", "value", "C-LINK-MANY-" + number))
                .toList();
        Map<String, Object> event = new HashMap<>(one.browses("many"));
        event.put("identifiers", many);
        app.post("/api/v1/events/hub-events", List.of(event)).expect(202);
        await().atMost(30, SECONDS)
                .until(() -> !app.customer("crm:C-LINK-MANY-19").isEmpty());

        app.post(link(one), identifiers(one.identifier(), "crm:C-LINK-MANY-0"))
                .refusedWith(409, "one customer with more than 20 identifiers");
        app.post(link(one), identifiers(one.identifier(), "crm:C-LINK-MANY-0"), CHINESE)
                .refusedWith(409, "超过 20 个");
    }

    @Test
    void linksAgainWhatWasSeparatedByMistakeAndKeepsWhoSaidSo() {
        Shopper shopper = known("C-RELINK");
        String id = shopper.id();
        String phone = "phone:+86" + shopper.phone();
        app.post(door(shopper), identifiers(shopper.identifier(), phone)).expect(200);
        String other = app.customer(encoded(phone));
        assertThat(other).isNotEqualTo(id);

        HubAnswer answer = app.post(
                        link(shopper),
                        Map.of("identifiers", List.of(shopper.identifier(), phone), "reason", "it is her own"))
                .expect(200);

        assertThat(answer.json().path("customer").asText())
                .as("the smaller of two ids, which depend on the installation")
                .isEqualTo(id.compareTo(other) < 0 ? id : other)
                .isEqualTo(app.customer(encoded(phone)))
                .isEqualTo(shopper.id());
        app.get("/api/v1/customers/" + id).expect(200);
        app.get("/api/v1/customers/" + other).expect(200);
        assertThat(hub.part(JdbcTemplate.class).queryForList("select reason from identity_link", String.class))
                .contains("linked by admin: it is her own");
        assertThat(app.get("/v3/api-docs").text()).contains("/api/v1/customers/{id}/link");
    }

    private Shopper known(String crm) {
        Shopper shopper = new Shopper(app, crm);
        app.post("/api/v1/events/hub-events", List.of(shopper.browses("once"))).expect(202);
        await().atMost(30, SECONDS).until(() -> !shopper.id().isEmpty());
        return shopper;
    }

    private static String door(Shopper shopper) {
        return "/api/v1/customers/" + shopper.id() + "/unlink";
    }

    private static String link(Shopper shopper) {
        return "/api/v1/customers/" + shopper.id() + "/link";
    }

    private static Map<String, Object> identifiers(String one, String other) {
        return Map.of("identifiers", List.of(one, other));
    }

    private static String encoded(String identifier) {
        return identifier.replace("+", "%2B");
    }
}
