package io.caravanserai.routes.source;

import static io.caravanserai.routes.TestConnectors.poison;
import static io.caravanserai.routes.TestConnectors.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.caravanserai.routes.TestConnectors;
import io.caravanserai.routes.intake.SourceStatus.State;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpSourceTest {

    private static final String FIRST = "size=2&since=0";

    @TempDir
    Path home;

    private final TestPages pages = new TestPages();

    @AfterEach
    void close() {
        pages.close();
    }

    @Test
    void isDownWhileTheServerFailsAndGoesOnAfterwards() {
        pages.page(FIRST, page("null", purchase("p-1"))).fails(503);
        try (SourceHouse house = house()) {
            house.routes.startAll();
            await().until(() -> house.state("orders") == State.DOWN);
            assertThat(house.health("orders").status().reason()).contains("503");
            pages.fails(200);
            await().until(() -> house.stream.ids().contains("p-1"));
            assertThat(house.state("orders")).isEqualTo(State.UP);
        }
    }

    @Test
    void quarantinesPoisonFirstInTheMiddleAndLastOfAPage() {
        pages.page(FIRST, page("null", poison("x-1"), purchase("p-1"), poison("x-2"), purchase("p-2"), poison("x-3")));
        try (SourceHouse house = house()) {
            house.routes.startAll();
            await().until(() -> house.stream.ids().size() >= 2);
            assertThat(house.stream.ids()).startsWith("p-1", "p-2");
            assertThat(house.quarantine.places()).hasSize(3).allMatch(place -> place.startsWith("page at 0"));
        }
    }

    @Test
    void followsTheCursorAndGoesOnThereAfterARestart() {
        pages.page(FIRST, page("\"a b\"", purchase("p-1"))).page("size=2&since=a+b", page("\"c\"", purchase("p-2")));
        try (SourceHouse house = house()) {
            house.routes.startAll();
            await().until(() -> pages.asked().contains("size=2&since=c"));
            assertThat(house.stream.ids()).containsExactly("p-1", "p-2");
            assertThat(pages.authorizations()).containsOnly("Bearer s3cret");
        }
        pages.asked().clear();
        pages.page("size=2&since=c", page("\"c\"", purchase("p-3")));
        try (SourceHouse house = house()) {
            house.routes.startAll();
            await().until(() -> house.stream.ids().contains("p-3"));
            assertThat(pages.asked()).containsOnly("size=2&since=c");
        }
    }

    @Test
    void asksForNoFurtherPageWhileTheStreamIsNotThere() {
        pages.page(FIRST, page("\"c\"", purchase("p-1"))).page("size=2&since=c", page("\"c\"", purchase("p-2")));
        try (SourceHouse house = house()) {
            house.stream.goDown();
            house.routes.startAll();
            await().until(() -> house.state("orders") == State.WAITING
                    && house.health("orders").status().reason().contains("broker"));
            assertThat(pages.asked()).containsExactly(FIRST);
            house.stream.comeBack();
            await().until(() -> house.stream.ids().contains("p-2"));
            assertThat(house.stream.ids()).startsWith("p-1", "p-2");
        }
    }

    @Test
    void isDownWhenTheAnswerHasNoCursorBecauseItIsNotJson() {
        pages.page(FIRST, "<html>");
        try (SourceHouse house = house()) {
            house.routes.startAll();
            await().until(() -> house.state("orders") == State.DOWN);
            assertThat(house.quarantine.problems()).hasSize(1);
        }
    }

    private SourceHouse house() {
        TestConnectors files = new TestConnectors(home.resolve("connectors"))
                .secret("TOKEN", "s3cret")
                .purchasePages(
                        "orders",
                        "type: http, url: '%s?size=2', every: 100ms, timeout: 2s, cursor-parameter: since, cursor-at: /next, cursor-start: '0', token: '${env:TOKEN}'"
                                .formatted(pages.address()));
        return new SourceHouse(home, files, SourceHouse.noHub());
    }

    private static String page(String next, String... records) {
        return "{\"items\":[" + String.join(",", records) + "],\"next\":" + next + "}";
    }
}
