package io.caravanserai.processes;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Looks into the XML of a diagram. */
final class BpmnElements {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";

    private final Document document;
    private final Set<String> drawn;

    BpmnElements(Document document) {
        this.document = document;
        this.drawn = elements(DI, "*")
                .map(shape -> shape.getAttribute("bpmnElement"))
                .collect(Collectors.toSet());
    }

    Stream<Element> all(String name) {
        return elements(BPMN, name);
    }

    Stream<Element> everything() {
        return elements("*", "*");
    }

    /** Flow nodes and sequence flows: whatever a token passes. */
    Stream<Element> drawable() {
        return elements(BPMN, "*").filter(BpmnElements::isOnTheWay);
    }

    boolean isDrawn(Element element) {
        return drawn.contains(element.getAttribute("id"));
    }

    /** True when the element, or each round of its loop, begins a transaction of its own. */
    boolean isAsync(Element element) {
        return camunda(element, "asyncBefore").equals("true")
                || children(element)
                        .anyMatch(child -> child.getLocalName().equals("multiInstanceLoopCharacteristics")
                                && camunda(child, "asyncBefore").equals("true"));
    }

    static String camunda(Element element, String attribute) {
        String value = element.getAttributeNS(CAMUNDA, attribute);
        return value.isEmpty() && element.getNamespaceURI().equals(CAMUNDA) ? element.getAttribute(attribute) : value;
    }

    static boolean isCamunda(Attr attribute) {
        return CAMUNDA.equals(attribute.getNamespaceURI())
                || CAMUNDA.equals(attribute.getOwnerElement().getNamespaceURI());
    }

    static Stream<Attr> attributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .map(Attr.class::cast);
    }

    /** Text of an element without children. */
    static Optional<String> ownText(Element element) {
        return children(element).findAny().isPresent()
                ? Optional.empty()
                : Optional.of(element.getTextContent()).filter(text -> !text.isBlank());
    }

    /** {@code serviceTask 'sendOffer'}, or the nearest element around that has an id. */
    static String place(Element element) {
        Node node = element;
        while (node instanceof Element one && !one.hasAttribute("id") && one.getParentNode() instanceof Element) {
            node = one.getParentNode();
        }
        Element named = (Element) node;
        return "%s '%s'".formatted(named.getLocalName(), named.getAttribute("id"));
    }

    private static boolean isOnTheWay(Element element) {
        String name = element.getLocalName();
        boolean task = name.endsWith("Task") || name.equals("task") || name.equals("subProcess");
        boolean node = name.endsWith("Event") || name.endsWith("Gateway") || name.equals("callActivity");
        return task || node || name.equals("sequenceFlow");
    }

    private Stream<Element> elements(String namespace, String name) {
        return stream(document.getElementsByTagNameNS(namespace, name));
    }

    private static Stream<Element> children(Element element) {
        return stream(element.getChildNodes());
    }

    private static Stream<Element> stream(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }
}
