package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a language model is told to do, as a file says it, and the shape its answer must have.
 *
 * @param name of the file, without its ending
 * @param text with blanks such as {@code {tone}}
 * @param schema JSON Schema of the answer
 */
record Prompt(String name, String text, JsonNode schema, JsonShape shape) {

    static final Pattern BLANK = Pattern.compile("\\{([a-z_]+)\\}");

    /** @param values words of the house only; what customers say never becomes part of an instruction */
    String filled(Map<String, String> values) {
        return BLANK.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(1), blank.group())));
    }
}
