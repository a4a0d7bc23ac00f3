package io.caravanserai.modeladapter.llm;

import java.util.Locale;

/** What a provider can be asked to answer in; the answer is checked here in any case. */
enum AnswerFormat {
    /** Holds itself to a JSON Schema (OpenAI, vLLM, newer Ollama). */
    JSON_SCHEMA,
    /** Holds itself to some JSON object (DeepSeek, Qwen). */
    JSON_OBJECT,
    /** Promises nothing; the prompt asks for JSON. */
    NONE;

    static AnswerFormat parse(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
