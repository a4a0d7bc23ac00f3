package io.caravanserai.modeladapter.passport;

import org.jspecify.annotations.Nullable;

/**
 * Which encoder a head stands on.
 *
 * @param version of the encoder, null when the head does not say
 * @param content of its graph, tokenizer and how vectors are made of them; null when the head does not say
 */
public record EncoderPin(String name, @Nullable String version, @Nullable String content) {

    /** True unless the head asks for another content. */
    public boolean takes(String other) {
        return content == null || content.equals(other);
    }
}
