package io.caravanserai.connectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.schibsted.spt.data.jslt.Expression;
import com.schibsted.spt.data.jslt.JsltException;
import com.schibsted.spt.data.jslt.Parser;
import io.caravanserai.connectors.record.UnreadableException;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A compiled JSLT text. It sees the record and nothing else: no imports, no extension functions, no clock and no dice, so
 * that the same record always makes the same event.
 */
final class Mapping {

    private static final Pattern UNSTABLE =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|(?<![\\w-])(now|random|uuid)\\s*\\(");

    private final Expression expression;

    private Mapping(Expression expression) {
        this.expression = expression;
    }

    /** @throws JsltException with line and column when it is no JSLT or asks for something outside the record */
    static Mapping compile(String text) {
        Matcher matcher = UNSTABLE.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                throw new JsltException(matcher.group(1) + "() differs each time and would break replay");
            }
        }
        return new Mapping(new Parser(new StringReader(text))
                .withFunctions(List.of())
                .withResourceResolver(Mapping::refuse)
                .compile());
    }

    /** @throws UnreadableException when the record does not fit the mapping */
    JsonNode apply(JsonNode record) {
        try {
            return expression.apply(record);
        } catch (JsltException misfit) {
            throw unfit(place(misfit), firstLine(misfit.getMessageWithoutLocation()));
        } catch (StackOverflowError endless) {
            throw unfit("map", "a function that never ends");
        }
    }

    /** A function of the house does not know from where it was called. */
    private static String place(JsltException misfit) {
        return misfit.getLine() > 0 ? "map line " + misfit.getLine() : "map";
    }

    static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static UnreadableException unfit(String where, String found) {
        return new UnreadableException(
                where, found, "keeps the mapping from its event", "Maybe mend map, or the record.");
    }

    private static Reader refuse(String module) {
        throw new JsltException("import of " + module + " is not allowed");
    }
}
