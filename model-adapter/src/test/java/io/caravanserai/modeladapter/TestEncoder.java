package io.caravanserai.modeladapter;

import static io.caravanserai.modeladapter.GraphDraft.BOOL;
import static io.caravanserai.modeladapter.GraphDraft.FLOAT;
import static io.caravanserai.modeladapter.GraphDraft.INT64;
import static io.caravanserai.modeladapter.GraphDraft.SCALAR;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * An encoder of eight words, {@code small}, in a folder: each piece has a direction of its own, {@code nonsense} is no number,
 * {@code forever} takes for ever. It reads 16 pieces at once; the vector of a text is the mean of its pieces.
 */
final class TestEncoder {

    static final String PASSPORT =
            """
            kind: encoder
            name: small
            version: 1.0.0
            purpose: encoder
            title: {zh: 小编码器, en: Small encoder}
            owner: Test
            licence: Apache-2.0
            training: {data: eight words, window: none}
            intended_use: Tests.
            limits: [It knows eight words.]
            scripts: [en]
            output: {name: hidden, kind: embedding, dimensions: 8, pooling: mean, normalise: false}
            max_tokens: 16
            time_budget_ms: 1000
            fallback: of_its_heads
            """;

    /** {@code good} between its two marks. */
    static final String GOOD = golden("good", 0, 0.3333, 0.3333, 0.3333, 0, 0, 0, 0);

    private static final int PIECES = 8;
    private static final int PLACES = 16;
    private static final int NONSENSE = 5;
    private static final int FOREVER = 6;
    private static final long FOR_EVER = 1_000_000_000_000L;

    private final Path folder;

    TestEncoder(Path models) throws IOException {
        folder = Files.createDirectories(models.resolve("small"));
        write("tokenizer.json", TestTextGraph.TOKENIZER);
        write("model.yaml", PASSPORT);
        write("golden.jsonl", GOOD);
        write("card.md", "A card.\n");
        write(draft("input_ids").bytes());
    }

    Path folder() {
        return folder;
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    void write(byte[] onnx) throws IOException {
        Files.write(folder.resolve("model.onnx"), onnx);
    }

    /** What stands in the passport, and what is to stand there. */
    void passport(String one, String other) throws IOException {
        write("model.yaml", PASSPORT.replace(one, other));
    }

    static String golden(String text, double... vector) {
        return "{\"text\": \"%s\", \"vector\": %s}\n".formatted(text, Arrays.toString(vector));
    }

    static GraphDraft draft(String ids) {
        double[] directions = new double[PIECES * PIECES];
        for (int piece = 0; piece < PIECES; piece++) {
            directions[piece * PIECES + piece] = piece == NONSENSE ? Double.NaN : 1;
        }
        long[] rounds = new long[PIECES];
        rounds[FOREVER] = FOR_EVER;
        return new GraphDraft()
                .input(ids, INT64, "batch", "pieces")
                .output("hidden", FLOAT, "batch", "pieces", PIECES)
                .floats("directions", List.of((long) PIECES, (long) PIECES), directions)
                .floats("places", List.of((long) PLACES, 1L), new double[PLACES])
                .initializer(wholes("rounds", rounds).addDims(PIECES))
                .initializer(wholes("none", 0))
                .initializer(wholes("one", 1))
                .initializer(
                        TensorProto.newBuilder().setName("go").setDataType(BOOL).addInt32Data(1))
                .node("Gather", List.of("directions", ids), List.of("meant"))
                .node("Shape", List.of(ids), List.of("shape"))
                .node("Gather", List.of("shape", "one"), List.of("count"))
                .node("Range", List.of("none", "count", "one"), List.of("positions"))
                .node("Gather", List.of("places", "positions"), List.of("placed"))
                .node("Add", List.of("meant", "placed"), List.of("known"))
                .node("Gather", List.of("rounds", ids), List.of("turns"))
                .node("ReduceMax", List.of("turns"), List.of("most"), GraphDraft.whole("keepdims", 0))
                .node("Loop", List.of("most", "go", "known"), List.of("hidden"), round().asBody());
    }

    private static GraphDraft round() {
        return new GraphDraft()
                .input("round", INT64, SCALAR)
                .input("go_in", BOOL, SCALAR)
                .input("carried", FLOAT, "batch", "pieces", PIECES)
                .output("go_out", BOOL, SCALAR)
                .output("handed_on", FLOAT, "batch", "pieces", PIECES)
                .node("Identity", List.of("go_in"), List.of("go_out"))
                .node("Identity", List.of("carried"), List.of("handed_on"));
    }

    private static TensorProto.Builder wholes(String name, long... values) {
        return TensorProto.newBuilder()
                .setName(name)
                .setDataType(INT64)
                .addAllInt64Data(Arrays.stream(values).boxed().toList());
    }
}
