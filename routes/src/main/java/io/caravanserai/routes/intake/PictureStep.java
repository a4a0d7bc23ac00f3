package io.caravanserai.routes.intake;

import io.caravanserai.domain.event.Event;
import io.caravanserai.domain.event.EventData;
import io.caravanserai.domain.language.PictureFacts;
import io.caravanserai.domain.language.Pictures;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Pictures of an event are looked at once, here, and replaced by their hash and size: neither the stream nor the journal ever
 * holds one. What they show is in {@code seen}, the highest probability of them all.
 */
final class PictureStep {

    private static final String PICTURES = "pictures";

    private final Pictures pictures;

    PictureStep(Pictures pictures) {
        this.pictures = pictures;
    }

    Event seen(Event event) {
        if (!(event.data().at(PICTURES) instanceof List<?> sent) || sent.isEmpty()) {
            return event;
        }
        List<Map<String, Object>> prints = new ArrayList<>();
        List<PictureFacts> looks = new ArrayList<>();
        for (Object one : sent) {
            byte[] picture = bytes(one);
            prints.add(Map.of("sha256", HexFormat.of().formatHex(sha256(picture)), "bytes", picture.length));
            looks.add(pictures.look(picture));
        }
        EventData data = event.data().with(PICTURES, prints).with("seen", joined(looks));
        return event.withData(data);
    }

    private static Map<String, Object> joined(List<PictureFacts> looks) {
        Map<String, Double> facts = new TreeMap<>();
        Set<String> models = new TreeSet<>();
        Set<String> unseen = new TreeSet<>();
        for (PictureFacts look : looks) {
            look.facts().forEach((fact, probability) -> facts.merge(fact, probability, Math::max));
            models.addAll(look.models());
            unseen.addAll(look.unseen());
        }
        Map<String, Object> seen = new LinkedHashMap<>();
        seen.put("facts", facts);
        new PictureFacts(facts, List.of(), List.of()).likeliest().ifPresent(fact -> seen.put("likeliest", fact));
        seen.put("models", List.copyOf(models));
        seen.put("unseen", List.copyOf(unseen));
        return seen;
    }

    /** Nothing when it is not base64: no model takes nothing for a picture. */
    private static byte[] bytes(Object sent) {
        try {
            return sent instanceof Map<?, ?> picture
                    ? Base64.getMimeDecoder().decode(String.valueOf(picture.get("content")))
                    : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] sha256(byte[] picture) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(picture);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
