package io.caravanserai.routes.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.event.Identifier;
import io.caravanserai.domain.language.PictureFacts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PictureStepTest {

    /** Takes the first byte for the probability of damage in percent, and nothing for no picture. */
    private final PictureStep step = new PictureStep(picture -> picture.length == 0
            ? PictureFacts.nothing("not_png_or_jpeg")
            : new PictureFacts(Map.of("damaged_product", picture[0] / 100.0), List.of("photos/1.0.0"), List.of()));

    @Test
    void picturesAreReplacedByTheirHashAndWhatTheyShow() {
        Event seen = step.seen(event(List.of(sent("2 first"), sent("Z second"))));

        assertThat(seen.at("seen.facts")).isEqualTo(Map.of("damaged_product", 0.9));
        assertThat(seen.at("seen.likeliest")).isEqualTo("damaged_product");
        assertThat(seen.at("seen.models")).isEqualTo(List.of("photos/1.0.0"));
        assertThat(String.valueOf(seen.at("pictures")))
                .contains("sha256", "bytes=7")
                .doesNotContain("content");
    }

    @Test
    void whatIsNoPictureIsDroppedAndSaysSo() {
        Event seen = step.seen(event(List.of(Map.of("content", "%%%"), "text", sent("2 good"))));

        assertThat(seen.at("seen.unseen")).isEqualTo(List.of("not_png_or_jpeg"));
        assertThat(seen.at("seen.facts")).isEqualTo(Map.of("damaged_product", 0.5));
        assertThat((List<?>) seen.at("pictures")).hasSize(3);
    }

    @Test
    void anEventWithoutPicturesStaysAsItIs() {
        Event event = new Event("s", "1", "complaint", 1, Instant.EPOCH, who(), EventData.of("case_id", "C-1"));

        assertThat(step.seen(event)).isSameAs(event);
    }

    private static Event event(List<Object> pictures) {
        return new Event("s", "1", "complaint", 1, Instant.EPOCH, who(), EventData.of("pictures", pictures));
    }

    private static List<Identifier> who() {
        return List.of(new Identifier("crm", "C-1"));
    }

    private static Map<String, Object> sent(String picture) {
        return Map.of("content", Base64.getEncoder().encodeToString(picture.getBytes(StandardCharsets.UTF_8)));
    }
}
