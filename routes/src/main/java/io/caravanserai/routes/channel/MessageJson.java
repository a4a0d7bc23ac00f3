package io.caravanserai.routes.channel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.caravanserai.domain.action.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A message as other systems read it; the same bytes at every try. */
final class MessageJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private MessageJson() {}

    static byte[] write(Message message) throws JsonProcessingException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("intent_key", message.intentKey());
        fields.put("channel", message.channel());
        fields.put("address", message.address());
        fields.put("subject", message.subject());
        fields.put("text", message.text());
        fields.put("properties", new TreeMap<>(message.properties()));
        return JSON.writeValueAsBytes(fields);
    }
}
