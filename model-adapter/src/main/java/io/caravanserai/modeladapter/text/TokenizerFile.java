package io.caravanserai.modeladapter.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A {@code tokenizer.json} of Hugging Face, looked at in Java before native code reads it. */
public final class TokenizerFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final WordPieces pieces;
    private final int largestPiece;
    private final byte[] bytes;

    private TokenizerFile(String name, byte[] bytes, WordPieces pieces, int largestPiece) {
        this.name = name;
        this.bytes = bytes;
        this.pieces = pieces;
        this.largestPiece = largestPiece;
    }

    /**
     * Opens it.
     *
     * @param name how problems call the file
     * @param longest pieces of a window, its marks counted
     * @throws InvalidAssetException when it is none
     */
    public static TokenizerFile open(String name, byte[] json, int longest) {
        int largest = largest(name, json);
        try {
            return new TokenizerFile(name, json, new WordPieces(json, longest), largest);
        } catch (RuntimeException | LinkageError refused) {
            throw unfit(name, refused.getMessage());
        }
    }

    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }

    WordPieces pieces() {
        return pieces;
    }

    /** The number of its last piece; a graph that was trained with it knows what to do with it. */
    int largestPiece() {
        return largestPiece;
    }

    private static int largest(String name, byte[] json) {
        try {
            JsonNode tree = JSON.readTree(json);
            int largest = lastOf(tree.at("/model/vocab"));
            for (JsonNode added : tree.path("added_tokens")) {
                largest = Math.max(largest, added.path("id").asInt());
            }
            if (largest > 0) {
                return largest;
            }
        } catch (IOException notJson) {
            throw unfit(name, notJson.getMessage());
        }
        throw unfit(name, "no pieces");
    }

    private static int lastOf(JsonNode vocabulary) {
        if (vocabulary.isArray()) {
            return vocabulary.size() - 1;
        }
        int largest = 0;
        for (JsonNode id : vocabulary) {
            largest = Math.max(largest, id.asInt());
        }
        return largest;
    }

    private static InvalidAssetException unfit(String name, @Nullable String found) {
        return new InvalidAssetException(new Problem(
                name,
                "",
                String.valueOf(found).lines().findFirst().orElse(""),
                "is what was found instead of a tokenizer of Hugging Face",
                "Maybe save it again with tokenizer.save_pretrained."));
    }
}
