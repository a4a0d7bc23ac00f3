package io.caravanserai.modeladapter.llm;

import org.jspecify.annotations.Nullable;

/**
 * What is in force: a chat with its prompts, or the reason why there is none.
 *
 * @param chat null when no language model may be asked
 * @param prompts null when there is no chat
 * @param listener null when recordings stay in the house
 */
record LlmSetup(@Nullable Chat chat, @Nullable Prompts prompts, @Nullable Listener listener, Reason otherwise) {

    static LlmSetup without(Reason reason) {
        return new LlmSetup(null, null, null, reason);
    }

    Chat chatNow() throws NoAnswerException {
        if (chat == null) {
            throw new NoAnswerException(otherwise);
        }
        return chat;
    }

    Prompts promptsNow() throws NoAnswerException {
        if (prompts == null) {
            throw new NoAnswerException(otherwise);
        }
        return prompts;
    }

    Listener listenerNow() throws NoAnswerException {
        if (listener == null) {
            throw new NoAnswerException(otherwise);
        }
        return listener;
    }
}
