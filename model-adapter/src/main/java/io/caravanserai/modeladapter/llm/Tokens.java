package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;

/** What a call used, as the provider says, or as it must be feared when it does not. */
final class Tokens {

    private static final int BYTES_A_TOKEN = 3;

    private Tokens() {}

    static long of(JsonNode answer, int bytesAsked) {
        long said = answer.at("/usage/total_tokens").asLong();
        return said > 0 ? said : (bytesAsked + answer.toString().length()) / BYTES_A_TOKEN + 1;
    }
}
