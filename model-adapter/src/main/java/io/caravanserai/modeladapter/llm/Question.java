package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.modeladapter.privacy.Redaction;
import java.util.Map;

/**
 * What is asked. The instruction and the material are two messages, so that nobody's text can pass for the house's word.
 *
 * @param blanks the house's own words for the prompt
 * @param material what the answer is made from; its texts are hidden already
 * @param redaction what hid them
 */
record Question(Prompt prompt, Map<String, String> blanks, ObjectNode material, Redaction redaction) {

    /** As data between marks that the data cannot contain: JSON with every angle bracket written as an escape. */
    String delimited() {
        String json = material.toString().replace("<", "\\u003c").replace(">", "\\u003e");
        return "<data>\n" + json + "\n</data>";
    }
}
