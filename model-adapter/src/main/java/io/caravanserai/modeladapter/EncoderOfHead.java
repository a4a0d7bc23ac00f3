package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.EncoderPin;
import io.caravanserai.modeladapter.passport.LabelPassport;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which encoder a head is asked on: just the one it was trained on, or none. */
final class EncoderOfHead {

    private static final String AGAIN =
            "Maybe train the head again on what is here, or bring back the encoder it was trained on.";

    private final Encoders encoders;
    private final Script script;

    EncoderOfHead(Encoders encoders, Script script) {
        this.encoders = encoders;
        this.script = script;
    }

    /**
     * Finds it.
     *
     * @param file how problems name the head's passport
     * @return null for the hub's own of this script
     * @throws InvalidAssetException when it is not here as the head wants it
     */
    @Nullable
    Encoder of(LabelPassport head, String file) {
        EncoderPin pin = head.encoder();
        if (Encoder.isOwn(pin.name())) {
            requireOwn(pin, file);
            return null;
        }
        requireNamed(pin, file);
        HeldEncoder held = encoders.find(pin).orElseThrow(() -> invalid(missing(pin, file)));
        if (!held.passport().scripts().contains(script.code())) {
            throw invalid(new Problem(
                    file,
                    "encoder",
                    pin.name(),
                    "does not read " + script.code(),
                    "Maybe its scripts, or another encoder."));
        }
        return held.opened().orElseThrow();
    }

    /** What became of an encoder since the head was let in; nothing while it is here. */
    Optional<Problem> lost(LabelPassport head, String file) {
        EncoderPin pin = head.encoder();
        return Encoder.isOwn(pin.name()) || encoders.find(pin).isPresent()
                ? Optional.empty()
                : Optional.of(missing(pin, file));
    }

    /** True when its encoder was mended without becoming another: then it is open twice until the head takes the new one. */
    boolean isOpenedAgain(LabelHead head) {
        Encoder brought = head.brought();
        return brought != null
                && encoders.find(head.passport().encoder())
                        .flatMap(HeldEncoder::opened)
                        .filter(now -> now != brought)
                        .isPresent();
    }

    /** What a head asks of the hub's own encoder, which is open now. */
    static Optional<Problem> another(LabelPassport head, Encoder own, String file) {
        EncoderPin pin = head.encoder();
        return pin.takes(own.content())
                ? Optional.empty()
                : Optional.of(otherContent(file, String.valueOf(pin.content()), own.name(), own.content()));
    }

    private void requireOwn(EncoderPin pin, String file) {
        String own = Encoder.nameFor(script);
        if (!pin.name().equals(own)) {
            throw invalid(
                    new Problem(file, "encoder", pin.name(), "does not read " + script.code(), "Maybe " + own + "."));
        }
    }

    private void requireNamed(EncoderPin pin, String file) {
        if (pin.version() == null || pin.content() == null) {
            throw invalid(new Problem(
                    file,
                    pin.version() == null ? "encoder_version" : "encoder_content",
                    "nothing",
                    "is there, but a head must say which content of %s it was trained on".formatted(pin.name()),
                    encoders.named(pin.name())
                            .map(held -> "Maybe encoder_version: %s and encoder_content: %s, if it was this one."
                                    .formatted(held.about().version(), held.content()))
                            .orElse("Maybe train it again with --encoder, which writes both.")));
        }
    }

    private Problem missing(EncoderPin pin, String file) {
        return encoders.named(pin.name())
                .map(held -> otherContent(
                        file, String.valueOf(pin.content()), held.about().id(), held.content()))
                .orElseGet(() -> new Problem(
                        file,
                        "encoder",
                        pin.name(),
                        "is no encoder that is here and was let in, so that the head is not asked",
                        "Maybe put its folder back or mend it; here are %s.".formatted(namesHere())));
    }

    private List<String> namesHere() {
        return Stream.concat(Stream.of(Encoder.nameFor(script)), encoders.names().stream())
                .toList();
    }

    private static Problem otherContent(String file, String wanted, String name, String found) {
        return new Problem(
                file,
                "encoder_content",
                wanted,
                "is not the content of %s here (%s); a head is never asked on vectors of another encoder"
                        .formatted(name, found),
                AGAIN);
    }

    private static InvalidAssetException invalid(Problem problem) {
        return new InvalidAssetException(List.of(problem));
    }
}
