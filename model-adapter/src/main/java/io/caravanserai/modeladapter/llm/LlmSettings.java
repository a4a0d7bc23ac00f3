package io.caravanserai.modeladapter.llm;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A provider and how much may be asked of it.
 *
 * @param baseUrl ends before {@code /chat/completions}
 * @param transcription model for recordings, null when recordings stay in the house
 * @param timeLimit for a whole question, waiting, tries and repair included
 * @param recordingLimit the same for a recording
 * @param attempts at one HTTP call, the first included
 * @param concurrency questions under way at once
 * @param dayCalls HTTP calls a day
 * @param dayTokens tokens a day, as the provider counts them
 * @param cachedAnswers the latest answers kept in memory, by the hash of what was asked
 * @param answerTokens the longest answer
 */
record LlmSettings(
        URI baseUrl,
        String model,
        @Nullable ApiKey key,
        AnswerFormat answers,
        @Nullable String transcription,
        Duration timeLimit,
        Duration recordingLimit,
        int attempts,
        int concurrency,
        long dayCalls,
        long dayTokens,
        int cachedAnswers,
        int answerTokens) {

    Optional<ApiKey> secret() {
        return Optional.ofNullable(key);
    }
}
