package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.text.Script;
import java.util.Map;
import java.util.Set;

/**
 * What is known of an embedding before the first row is seen.
 *
 * @param directions of the embedding
 * @param strength of a hint against a column; found by folds within draws of 50 labels a class
 */
record Hints(double[][] directions, double strength) {

    private static final Set<String> FEELINGS = Set.of("sentiment", "emotion");
    private static final double OF_SENTENCES = 5;
    private static final double OF_HEADS = 4;

    /** Whether the sentences help themselves, so that their vectors are wanted. */
    static boolean askSentences(String answers) {
        return FEELINGS.contains(answers);
    }

    /** The shipped heads know nothing of the vectors of other encoders. */
    static Hints ofSentences(HouseHints house, Map<String, float[]> vectors) {
        return new Hints(house.directions(vectors), OF_SENTENCES);
    }

    /** A question of feeling is hinted at by sentences of feeling; of any other the shipped heads know more. */
    static Hints of(String answers, Script script, HouseHints house, Map<String, float[]> vectors) {
        return askSentences(answers) ? ofSentences(house, vectors) : new Hints(ShippedHints.of(script), OF_HEADS);
    }
}
