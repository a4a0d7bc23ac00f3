package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.text.EmbeddingCache;
import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.Script;
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
import org.jspecify.annotations.Nullable;

/**
 * Embeddings of a script on disk, by the hash of their texts, never the texts: a second training need not read them again. A
 * cut last entry, as a killed training leaves it, is written over.
 */
final class VectorStore implements AutoCloseable {

    private final Script script;
    private final Map<String, float[]> known = new HashMap<>();
    private final @Nullable DataOutputStream out;

    private VectorStore(Script script, @Nullable Path file, Set<String> wanted) throws IOException {
        this.script = script;
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
     * @param wanted hashes worth the memory
     */
    static VectorStore open(@Nullable Path folder, Script script, Set<String> wanted) {
        try {
            return new VectorStore(
                    script, folder == null ? null : folder.resolve(Encoder.nameFor(script) + ".vectors"), wanted);
        } catch (IOException diskTrouble) {
            throw new UncheckedIOException(diskTrouble);
        }
    }

    Optional<float[]> find(String text) {
        return Optional.ofNullable(known.get(EmbeddingCache.key(script, text)));
    }

    void keep(String text, float[] vector) {
        String key = EmbeddingCache.key(script, text);
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
