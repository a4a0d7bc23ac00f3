package io.caravanserai.connectors.asset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Resolves {@code ${env:NAME}} and {@code ${env:NAME:-default}}. A value that is one reference takes the type its text
 * looks like, unless it is a secret: a password may well look like a number.
 */
public final class References {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}");

    private final Map<String, String> environment;
    private final List<String> unresolved = new ArrayList<>();

    public References(Map<String, String> environment) {
        this.environment = environment;
    }

    public static boolean isReference(String text) {
        return REFERENCE.matcher(text).matches();
    }

    /** Replaces the field's references in place. */
    public void resolve(ObjectNode parent, String field, boolean secret) {
        JsonNode value = parent.get(field);
        if (value != null
                && value.isTextual()
                && REFERENCE.matcher(value.textValue()).find()) {
            String text = REFERENCE.matcher(value.textValue()).replaceAll(this::replacement);
            boolean typed = !secret && isReference(value.textValue());
            parent.set(field, typed ? Scalars.typed(text) : TextNode.valueOf(text));
        }
    }

    /** Names that nothing gives a value to, of all calls so far; asking clears them. */
    public List<String> takeUnresolved() {
        List<String> taken = List.copyOf(unresolved);
        unresolved.clear();
        return taken;
    }

    private String replacement(MatchResult reference) {
        String name = reference.group(1);
        String value = environment.get(name);
        if (value == null && reference.group(2) == null) {
            unresolved.add(name);
        }
        String fallback = reference.group(2) == null ? reference.group() : reference.group(2);
        return Matcher.quoteReplacement(value == null ? fallback : value);
    }
}
