package io.caravanserai.decisiontables.dmn;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes indented XML; every element may have an id of its own. */
final class Xml {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;
    private int depth;

    Xml() {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Every JDK writes XML.", e);
        }
    }

    /** @param attributes in order */
    void element(String name, Map<String, String> attributes, Runnable content) {
        try {
            indent();
            out.writeStartElement(name);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                out.writeAttribute(attribute.getKey(), attribute.getValue());
            }
            depth++;
            content.run();
            depth--;
            indent();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The element (%s) cannot be written.".formatted(name), e);
        }
    }

    void text(String name, String content) {
        try {
            indent();
            out.writeStartElement(name);
            out.writeCharacters(content);
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The element (%s) cannot be written.".formatted(name), e);
        }
    }

    void empty(String name, Map<String, String> attributes) {
        try {
            indent();
            out.writeEmptyElement(name);
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                out.writeAttribute(attribute.getKey(), attribute.getValue());
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException("The element (%s) cannot be written.".formatted(name), e);
        }
    }

    private void indent() throws XMLStreamException {
        out.writeCharacters("\n" + "  ".repeat(depth));
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
