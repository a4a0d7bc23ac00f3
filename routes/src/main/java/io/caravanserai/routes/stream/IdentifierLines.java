package io.caravanserai.routes.stream;

import io.caravanserai.domain.event.Identifier;
import java.util.ArrayList;
import java.util.List;

/** Identifiers as one text, because CloudEvents attributes are not lists. Line breaks inside a value are written {@code %0A}. */
final class IdentifierLines {

    private IdentifierLines() {}

    static String write(List<Identifier> identifiers) {
        StringBuilder lines = new StringBuilder();
        for (Identifier identifier : identifiers) {
            lines.append(lines.isEmpty() ? "" : "\n");
            lines.append(escaped(identifier.namespace())).append(':').append(escaped(identifier.value()));
        }
        return lines.toString();
    }

    static List<Identifier> read(String lines) {
        List<Identifier> identifiers = new ArrayList<>(2);
        int start = 0;
        while (start <= lines.length()) {
            int end = lines.indexOf('\n', start);
            end = end < 0 ? lines.length() : end;
            identifiers.add(Identifier.parse(plain(lines.substring(start, end))));
            start = end + 1;
        }
        return identifiers;
    }

    private static String escaped(String text) {
        return text.indexOf('%') < 0 && text.indexOf('\n') < 0
                ? text
                : text.replace("%", "%25").replace("\n", "%0A");
    }

    private static String plain(String text) {
        return text.indexOf('%') < 0 ? text : text.replace("%0A", "\n").replace("%25", "%");
    }
}
