package io.caravanserai.modeladapter.training.text;

/**
 * A text and what is true of it.
 *
 * @param turns what was written, one after the other; a plain text is one turn
 * @param truth 0 to 1 a class
 * @param group rows of one group stay on one side: equal texts, one customer, one dialogue
 * @param examines whether the data itself set it aside for the examination
 */
record TextRow(java.util.List<String> turns, double[] truth, Object group, boolean examines) {

    String text() {
        return String.join("\n", turns);
    }
}
