package io.caravanserai.modeladapter.text;

/**
 * A text and what a person says it means.
 *
 * @param sentiment {@code negative}, {@code neutral}, {@code positive}
 */
public record Sentence(String text, String emotion, String sentiment, String topic) {}
