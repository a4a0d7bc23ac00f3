package io.caravanserai.routes.channel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.caravanserai.domain.action.Message;
import io.caravanserai.domain.problem.RetryLaterException;
import io.caravanserai.routes.TestConnectors;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class CamelChannelsTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @TempDir
    Path home;

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final CountDownLatch open = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile int status = 200;
    private volatile boolean slow;

    @BeforeEach
    void start() throws IOException {
        camel.start();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        open.countDown();
        server.stop(0);
        threads.shutdownNow();
        camel.stop();
    }

    @Test
    void knowsNoOtherWaysOut() {
        try (CamelChannels channels = channels()) {
            Message message = message("d/1", "call", "+8613911112222", "Hi");
            assertThatThrownBy(() -> channels.send(message))
                    .hasMessage("There is no way out for the channel (call). Maybe one of [app_push, email, sms].");
        }
    }

    @Test
    void writesOneFileAnIntentHoweverOftenItIsSent() throws IOException {
        try (CamelChannels channels = channels()) {
            Message message = message("../../etc/d-1/1", "app_push", "token", "Hello");
            channels.send(message);
            channels.send(message);
            assertThat(channels.isIdempotent("app_push")).isTrue();
        }
        try (Stream<Path> files = Files.list(home.resolve("outbox"))) {
            List<Path> written = files.toList();
            assertThat(written).hasSize(1);
            JsonNode json = new ObjectMapper().readTree(written.get(0).toFile());
            assertThat(json.path("intent_key").asText()).isEqualTo("../../etc/d-1/1");
            assertThat(json.at("/properties/action").asText()).isEqualTo("retention_call");
        }
    }

    @Test
    void postsTheIntentKeyAlong() {
        try (CamelChannels channels = channels()) {
            channels.send(message("d-1/1", "sms", "+8613911112222", "Hello"));
            assertThat(keys).containsExactly("d-1/1");
            assertThat(bodies.get(0)).contains("\"address\":\"+8613911112222\"", "您好");
        }
    }

    @Test
    void saysLaterWhenTheReceiverIsBusyAndRefusedWhenItSaysNo() {
        try (CamelChannels channels = channels()) {
            Message message = message("d-1/1", "sms", "+8613911112222", "Hello");
            status = 503;
            assertThatThrownBy(() -> channels.send(message))
                    .isInstanceOf(RetryLaterException.class)
                    .hasMessageContaining("gateway");
            status = 422;
            assertThatThrownBy(() -> channels.send(message))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("refused the message")
                    .hasMessageContaining("Maybe check the address");
        }
    }

    @Test
    void doesNotPretendToKnowWhatAFailingReceiverDid() {
        try (CamelChannels channels = channels()) {
            Message message = message("d-1/1", "sms", "+8613911112222", "Hello");
            status = 500;
            assertThatThrownBy(() -> channels.send(message)).hasMessageContaining("Nobody knows");
        }
    }

    @Test
    void stopsCallingAChannelThatKeepsFailing() {
        status = 503;
        try (CamelChannels channels = channels()) {
            Message message = message("d-1/1", "sms", "+8613911112222", "Hello");
            IntStream.range(0, 20).forEach(round -> assertThatThrownBy(() -> channels.send(message))
                    .isInstanceOf(RetryLaterException.class));
            assertThat(keys).hasSize(5);
        }
    }

    @Test
    void keepsASlowChannelFromSlowingOthers() {
        slow = true;
        try (CamelChannels channels = channels()) {
            List<CompletableFuture<Void>> sends = IntStream.range(0, 8)
                    .mapToObj(number -> message("d-" + number + "/1", "sms", "+8613911112222", "Hello"))
                    .map(message -> CompletableFuture.runAsync(() -> channels.send(message), threads))
                    .toList();
            await().until(() -> keys.size() == 8);
            Message ninth = message("d-9/1", "sms", "+8613911112222", "Hello");
            assertThatThrownBy(() -> channels.send(ninth)).hasMessageContaining("is busy");
            channels.send(message("d-10/1", "app_push", "token", "Hello"));
            open.countDown();
            assertThat(sends).allSatisfy(send -> assertThat(send).succeedsWithin(Duration.ofSeconds(10)));
        }
    }

    @Test
    void makesPlaceForMoreMessagesThanItTakesAtATime() {
        try (CamelChannels channels = channels()) {
            List<CompletableFuture<Void>> sends = IntStream.range(0, 200)
                    .mapToObj(number -> message("d-" + number + "/1", "sms", "+8613911112222", "Hello"))
                    .map(message -> CompletableFuture.runAsync(() -> channels.send(message), threads))
                    .toList();
            assertThat(sends).allSatisfy(send -> assertThat(send).succeedsWithin(Duration.ofSeconds(10)));
        }
    }

    @Test
    void saysLaterWhenTheMailServerIsNotThere() {
        try (CamelChannels channels = channels()) {
            MAIL.stop();
            Message message = message("d-1/1", "email", "li@example.com", "Hello");
            assertThatThrownBy(() -> channels.send(message)).isInstanceOf(RetryLaterException.class);
            assertThat(channels.isIdempotent("email")).isFalse();
        }
    }

    @Test
    void refusesAddressesThatAreNotOne() {
        try (CamelChannels channels = channels()) {
            for (String address :
                    List.of("li@example.com,x@example.com", "li@example.com\r\nBcc: x@example.com", "li")) {
                Message message = message("d-1/1", "email", address, "Hello");
                assertThatThrownBy(() -> channels.send(message))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageNotContaining("example.com")
                        .hasMessageContaining("Maybe mend the identifier");
            }
        }
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void mailsWithoutLettingTheSubjectWriteHeaders() throws Exception {
        try (CamelChannels channels = channels()) {
            channels.send(message("d-1/1", "email", "li@example.com", "您好\r\nBcc: x@example.com"));
            channels.send(message("d-1/1", "email", "li@example.com", "again"));
        }
        MimeMessage[] received = MAIL.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("您好 Bcc: x@example.com");
        assertThat(received[0].getHeader("Bcc")).isNull();
        assertThat(received[0].getContent().toString().strip()).isEqualTo("您好, dear customer");
        assertThat(received[0].getMessageID())
                .isEqualTo(received[1].getMessageID())
                .endsWith("@caravanserai>");
    }

    private CamelChannels channels() {
        return new CamelChannels(
                camel,
                new TestConnectors(home)
                        .channel(
                                "outbox",
                                "app_push",
                                false,
                                "type: file, folder: '%s'".formatted(home.resolve("outbox")))
                        .channel(
                                "gateway",
                                "sms",
                                false,
                                "type: http, url: 'http://localhost:%d/send?v=1', timeout: 20s"
                                        .formatted(server.getAddress().getPort()))
                        .channel(
                                "mail",
                                "email",
                                false,
                                "type: smtp, host: localhost, port: %d, from: 'hub@example.com', start-tls: false, timeout: 2s"
                                        .formatted(MAIL.getSmtp().getPort()))
                        .live()
                        .channels());
    }

    private static Message message(String key, String channel, String address, String subject) {
        return new Message(key, channel, address, subject, "您好, dear customer", Map.of("action", "retention_call"));
    }

    private void answer(HttpExchange exchange) throws IOException {
        keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (slow) {
            hold();
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void hold() {
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
