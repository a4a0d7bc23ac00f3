package io.caravanserai.modeladapter;

import java.time.Duration;

/**
 * How much understanding texts may take from the hub.
 *
 * @param workers threads that read texts
 * @param waiting texts that may wait for a reader; one more stays not understood
 * @param cachedTexts embeddings kept, about 2 KiB a window
 * @param mostWindows windows of 256 word pieces read of one text
 * @param longestText characters read of one text, half from its beginning and half from its end
 * @param summedUp sentences of a long text that are read once more for its summary
 * @param encoderLoad time the first texts wait for an encoder that is still opening
 */
public record TextSettings(
        int workers,
        int waiting,
        int cachedTexts,
        int mostWindows,
        int longestText,
        int summedUp,
        Duration encoderLoad) {

    public static TextSettings standard() {
        return new TextSettings(2, 512, 4096, 8, 20_000, 16, Duration.ofSeconds(60));
    }

    /** What is read of a text. */
    String shortened(String text) {
        return text.length() <= longestText
                ? text
                : text.substring(0, longestText / 2) + text.substring(text.length() - longestText / 2);
    }
}
