package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.text.EmbeddingCache;
import io.caravanserai.modeladapter.text.Encoder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Embeddings by an encoder on disk, by the hash of their texts, never the texts: a second training need not read them again. A
 * cut last entry, as a killed training leaves it, is written over.
 */
final class VectorStore implements AutoCloseable {

    private final String encoder;
    private final Map<String, float[]> known = new HashMap<>();
    private final @Nullable DataOutputStream out;

    private VectorStore(String encoder, @Nullable Path file, Set<String> wanted) throws IOException {
        this.encoder = encoder;
        if (file == null) {
            out = null;
            return;
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        long whole = Files.exists(file) ? load(file, wanted) : 0;
        var channel = Files.newByteChannel(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole).position(whole);
        out = new DataOutputStream(
                new BufferedOutputStream(java.nio.channels.Channels.newOutputStream(channel), 1 << 20));
    }

    /**
     * @param folder null keeps nothing
     * @param texts worth the memory
     */
    static VectorStore in(@Nullable Path folder, Encoder encoder, Set<String> texts) {
        return in(folder, encoder.name(), encoder.content(), texts);
    }

    /** @param content of the encoder: entries of another one of its name are passed over */
    static VectorStore in(@Nullable Path folder, String name, String content, Set<String> texts) {
        try {
            return new VectorStore(
                    content,
                    folder == null ? null : folder.resolve(name + ".vectors"),
                    texts.stream()
                            .map(text -> EmbeddingCache.key(content, text))
                            .collect(Collectors.toSet()));
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    Optional<float[]> find(String text) {
        return Optional.ofNullable(known.get(EmbeddingCache.key(encoder, text)));
    }

    void keep(String text, float[] vector) {
        String key = EmbeddingCache.key(encoder, text);
        known.put(key, vector);
        if (out != null) {
            try {
                out.writeUTF(key);
                out.writeInt(vector.length);
                ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
                bytes.asFloatBuffer().put(vector);
                out.write(bytes.array());
            } catch (IOException diskTrouble) {
                throw new UncheckedIOException(diskTrouble);
            }
        }
    }

    @Override
    public void close() {
        if (out != null) {
            try {
                out.close();
            } catch (IOException diskTrouble) {
                throw new UncheckedIOException(diskTrouble);
            }
        }
    }

    private long load(Path file, Set<String> wanted) throws IOException {
        long whole = 0;
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 20))) {
            while (true) {
                String key = in.readUTF();
                byte[] bytes = new byte[in.readInt() * Float.BYTES];
                in.readFully(bytes);
                if (wanted.contains(key)) {
                    float[] vector = new float[bytes.length / Float.BYTES];
                    ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
                    known.put(key, vector);
                }
                whole += 2 + key.length() + Integer.BYTES + bytes.length;
            }
        } catch (EOFException end) {
            return whole;
        }
    }
}
