package io.caravanserai.modeladapter.training.text;

import ai.onnxruntime.OrtException;
import io.caravanserai.modeladapter.onnx.StoppableRun;
import io.caravanserai.modeladapter.text.EmbeddingCache;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Embeds texts exactly as serving does, one window at a time; each text once. */
final class TextVectors {

    private static final int MOST_WINDOWS = 8;
    private static final int SAID_EVERY = 5000;

    private final Script script;
    private final @Nullable Path cache;
    private final Consumer<String> progress;

    /** @param cache folder that keeps vectors for the next training; null keeps none */
    TextVectors(Script script, @Nullable Path cache, Consumer<String> progress) {
        this.script = script;
        this.cache = cache;
        this.progress = progress;
    }

    /** A vector a text. */
    Map<String, float[]> of(Set<String> texts) {
        Set<String> keys =
                texts.stream().map(text -> EmbeddingCache.key(script, text)).collect(Collectors.toSet());
        Map<String, float[]> vectors = new HashMap<>();
        try (VectorStore store = VectorStore.open(cache, script, keys);
                Encoder encoder = Encoder.open(script);
                StoppableRun run = new StoppableRun()) {
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
