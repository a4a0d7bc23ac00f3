package io.caravanserai.modeladapter.training.text;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.passport.EncoderPin;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Embeds texts exactly as serving does, one window at a time; each text once. */
final class TextVectors {

    private static final int MOST_WINDOWS = 8;
    private static final int SAID_EVERY = 5000;

    private final Supplier<Encoder> encoders;
    private final boolean areOwn;
    private @Nullable EncoderPin pin;
    private final @Nullable Path cache;
    private final Consumer<String> progress;

    /**
     * @param encoder what reads the texts, null for the hub's own
     * @param cache folder that keeps vectors for the next training; null keeps none
     */
    TextVectors(Script script, @Nullable Encoder encoder, @Nullable Path cache, Consumer<String> progress) {
        encoders = encoder == null ? () -> Encoder.open(script) : encoder::shared;
        areOwn = encoder == null;
        this.cache = cache;
        this.progress = progress;
    }

    /** True for the encoder that comes with the hub. */
    boolean areOwn() {
        return areOwn;
    }

    /** Of the encoder that read texts. */
    EncoderPin pin() {
        return Objects.requireNonNull(pin, "nothing was read yet");
    }

    /** A vector a text. */
    Map<String, float[]> of(Set<String> texts) {
        Map<String, float[]> vectors = new HashMap<>();
        try (Encoder encoder = encoders.get();
                VectorStore store = VectorStore.in(cache, encoder, texts);
                StoppableRun run = new StoppableRun()) {
            pin = encoder.pin();
            for (String text : texts) {
                float[] known = store.find(text).orElse(null);
                vectors.put(text, known != null ? known : embedded(text, encoder, store, run));
                if (vectors.size() % SAID_EVERY == 0) {
                    progress.accept("embedded %d of %d texts".formatted(vectors.size(), texts.size()));
                }
            }
            return vectors;
        } catch (OrtException failed) {
            throw new IllegalStateException("The texts could not be embedded.", failed);
        }
    }

    private static float[] embedded(String text, Encoder encoder, VectorStore store, StoppableRun run)
            throws OrtException {
        List<float[]> windows = encoder.embed(text, MOST_WINDOWS, run);
        float[] vector = LabelHead.mean(windows);
        store.keep(text, vector);
        return vector;
    }
}
