package io.caravanserai.modeladapter;

import static io.caravanserai.modeladapter.GraphDraft.BOOL;
import static io.caravanserai.modeladapter.GraphDraft.FLOAT;
import static io.caravanserai.modeladapter.GraphDraft.INT64;
import static io.caravanserai.modeladapter.GraphDraft.OPEN;
import static io.caravanserai.modeladapter.GraphDraft.SCALAR;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A text model of eight words in a folder of its own: {@code good} and {@code bad} feel, {@code parcel} does not, {@code nonsense}
 * makes it answer no number, {@code forever} makes it reckon for ever. It reads 16 pieces at once.
 */
final class TestTextGraph {

    static final String TOKENIZER =
            """
            {"version": "1.0", "truncation": null, "padding": null,
             "added_tokens": [
               {"id": 0, "content": "[UNK]", "single_word": false, "lstrip": false, "rstrip": false,
                "normalized": false, "special": true},
               {"id": 1, "content": "[CLS]", "single_word": false, "lstrip": false, "rstrip": false,
                "normalized": false, "special": true},
               {"id": 2, "content": "[SEP]", "single_word": false, "lstrip": false, "rstrip": false,
                "normalized": false, "special": true}],
             "normalizer": {"type": "Lowercase"},
             "pre_tokenizer": {"type": "Whitespace"},
             "post_processor": {"type": "TemplateProcessing",
               "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                 {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
               "pair": [{"Sequence": {"id": "A", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}}],
               "special_tokens": {
                 "[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]},
                 "[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}},
             "decoder": null,
             "model": {"type": "WordLevel", "unk_token": "[UNK]", "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2,
               "good": 3, "bad": 4, "nonsense": 5, "forever": 6, "parcel": 7}}}
            """;

    static final String PASSPORT =
            """
            kind: text-graph
            name: mood
            version: 1.0.0
            purpose: text-graph
            title: {zh: 心情, en: Mood}
            owner: Test
            licence: Apache-2.0
            training: {data: eight words, window: none}
            intended_use: Tests.
            limits: [It knows eight words.]
            tokenizer: tokenizer.json
            scripts: [en]
            answers: mood
            says: one_of
            classes: [happy, unhappy]
            output: {name: logits, kind: logit}
            max_tokens: 16
            time_budget_ms: 1000
            fallback: understand_later
            """;

    private static final int PIECES = 8;
    private static final int PLACES = 16;
    private static final long FOR_EVER = 1_000_000_000_000L;

    private final Path folder;

    TestTextGraph(Path models) throws IOException {
        folder = Files.createDirectories(models.resolve("mood"));
        write("tokenizer.json", TOKENIZER);
        write("model.yaml", PASSPORT);
        write("golden.csv", "text,said,score\ngood,happy,0.9952\nBad parcel,unhappy,0.9820\n");
        write("card.md", "A card.\n");
        write(draft("input_ids", "attention_mask").bytes());
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

    /** With other names of its inputs. */
    static GraphDraft draft(String ids, String mask) {
        return draft(INT64, ids, mask);
    }

    /** With inputs of another type. */
    static GraphDraft draft(int type, String ids, String mask) {
        double[] feelings = new double[2 * PIECES];
        feelings[6] = 8;
        feelings[7] = -8;
        feelings[8] = -8;
        feelings[9] = 8;
        feelings[10] = Double.NaN;
        long[] rounds = new long[PIECES];
        rounds[6] = FOR_EVER;
        return new GraphDraft()
                .input(ids, type, OPEN)
                .input(mask, type, OPEN)
                .output("logits", FLOAT, 2)
                .floats("feelings", List.of((long) PIECES, 2L), feelings)
                .floats("places", List.of((long) PLACES, 2L), new double[2 * PLACES])
                .initializer(wholes("rounds", rounds).addDims(PIECES))
                .initializer(wholes("none", 0))
                .initializer(wholes("one", 1))
                .initializer(
                        TensorProto.newBuilder().setName("go").setDataType(BOOL).addInt32Data(1))
                .node("Gather", List.of("feelings", ids), List.of("felt"))
                .node("Shape", List.of(ids), List.of("shape"))
                .node("Gather", List.of("shape", "one"), List.of("count"))
                .node("Range", List.of("none", "count", "one"), List.of("positions"))
                .node("Gather", List.of("places", "positions"), List.of("placed"))
                .node("Add", List.of("felt", "placed"), List.of("hidden"))
                .node(
                        "ReduceMean",
                        List.of("hidden"),
                        List.of("mean"),
                        GraphDraft.wholes("axes", 1),
                        GraphDraft.whole("keepdims", 0))
                .node("Cast", List.of(mask), List.of("seen"), GraphDraft.whole("to", FLOAT))
                .node("ReduceMin", List.of("seen"), List.of("least"), GraphDraft.whole("keepdims", 0))
                .node("Mul", List.of("mean", "least"), List.of("weighed"))
                .node("Gather", List.of("rounds", ids), List.of("turns"))
                .node("ReduceMax", List.of("turns"), List.of("most"), GraphDraft.whole("keepdims", 0))
                .node("Loop", List.of("most", "go", "weighed"), List.of("logits"), round().asBody());
    }

    private static GraphDraft round() {
        return new GraphDraft()
                .input("round", INT64, SCALAR)
                .input("go_in", BOOL, SCALAR)
                .input("carried", FLOAT, 2)
                .output("go_out", BOOL, SCALAR)
                .output("handed_on", FLOAT, 2)
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
