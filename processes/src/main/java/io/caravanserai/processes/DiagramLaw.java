package io.caravanserai.processes;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.processes.campaign.CampaignEnroller;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The rules one diagram has to keep, all of them looked at. */
final class DiagramLaw {

    /** {@code ${sendOffer}}: a name and nothing else. */
    private static final Pattern NAME = Pattern.compile("\\$\\{\\s*([A-Za-z]\\w*)\\s*}");

    private static final String OPERAND = "(?:[A-Za-z]\\w*|'[^'\"$#{}]*'|-?\\d+(?:\\.\\d+)?)";
    private static final String TEST = "!?\\s*" + OPERAND + "(?:\\s*(?:==|!=|<=|>=|<|>)\\s*" + OPERAND + ")?";

    /** {@code ${highValue && channel == 'call'}}: variables compared with constants; no calls, no properties. */
    private static final Pattern VARIABLE_TEST =
            Pattern.compile("\\$\\{\\s*" + TEST + "(?:\\s*(?:&&|\\|\\|)\\s*" + TEST + ")*\\s*}");

    private static final Set<String> CODE_ELEMENTS = Set.of("script", "scriptTask", "connector", "expression");
    private static final Set<String> CODE_ATTRIBUTES =
            Set.of("class", "expression", "scriptFormat", "resource", "variableMappingClass");
    private static final Set<String> NEEDS_DELEGATE =
            Set.of("serviceTask", "sendTask", "businessRuleTask", "executionListener", "taskListener");
    private static final String EXTERNAL = "external";
    private static final List<String> TOPICS = List.of(CampaignEnroller.TOPIC);
    private static final Set<String> OWN_TRANSACTION = Set.of("serviceTask", "sendTask", "businessRuleTask");

    private final String file;
    private final BpmnElements elements;
    private final Set<String> delegates;
    private final Problems problems;

    DiagramLaw(String file, Document diagram, Set<String> delegates) {
        this.file = file;
        this.elements = new BpmnElements(diagram);
        this.delegates = delegates;
        this.problems = new Problems(file);
    }

    static String keyOf(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.replaceFirst("\\.bpmn.*$", "").replace('-', '_');
    }

    List<Problem> problems() {
        elements.all("process").forEach(this::checkProcess);
        elements.everything().forEach(this::checkElement);
        elements.drawable().forEach(this::checkDrawn);
        return problems.list();
    }

    private void checkProcess(Element process) {
        String key = process.getAttribute("id");
        if (!key.equals(keyOf(file))) {
            add(process, key, "is not the key this file stands for", "Maybe write %s.".formatted(keyOf(file)));
        }
        if (BpmnElements.camunda(process, "historyTimeToLive").isBlank()) {
            add(process, key, "has no history time to live", "Maybe write camunda:historyTimeToLive=\"P180D\".");
        }
    }

    private void checkElement(Element element) {
        if (CODE_ELEMENTS.contains(element.getLocalName())) {
            add(element, element.getTextContent().strip(), "is code in a diagram", "Maybe call a delegate instead.");
        }
        if (BpmnElements.camunda(element, "type").equals(EXTERNAL)) {
            checkTopic(element);
        } else if (NEEDS_DELEGATE.contains(element.getLocalName())) {
            checkDelegate(element);
        }
        if (OWN_TRANSACTION.contains(element.getLocalName())) {
            checkTransaction(element);
        }
        BpmnElements.attributes(element).forEach(attribute -> checkAttribute(element, attribute));
        BpmnElements.ownText(element).ifPresent(text -> checkExpression(element, text));
    }

    private void checkDelegate(Element element) {
        Matcher name = NAME.matcher(BpmnElements.camunda(element, "delegateExpression"));
        String known = "Maybe one of %s.".formatted(delegates.stream().sorted().toList());
        if (!name.matches()) {
            add(element, BpmnElements.camunda(element, "delegateExpression"), "is not the name of a delegate", known);
        } else if (!delegates.contains(name.group(1))) {
            add(element, name.group(1), "is not a delegate of this house", known);
        }
    }

    /** Nobody would ever take up a topic no worker asks for. */
    private void checkTopic(Element element) {
        String topic = BpmnElements.camunda(element, "topic");
        if (!TOPICS.contains(topic)) {
            add(element, topic, "is not the topic of a worker", "Maybe one of %s.".formatted(TOPICS));
        }
    }

    /** A step that runs again must find its cause committed, and must not run its neighbours again. */
    private void checkTransaction(Element element) {
        boolean async = elements.isAsync(element)
                || BpmnElements.camunda(element, "type").equals(EXTERNAL)
                || element.getAttribute("isForCompensation").equals("true");
        if (!async) {
            add(element, "synchronous", "shares a transaction", "Maybe write camunda:asyncBefore=\"true\".");
        }
    }

    private void checkAttribute(Element element, Attr attribute) {
        if (BpmnElements.isCamunda(attribute) && CODE_ATTRIBUTES.contains(attribute.getLocalName())) {
            add(element, attribute.getValue(), "is code in a diagram", "Maybe use camunda:delegateExpression.");
        } else {
            checkExpression(element, attribute.getValue());
        }
    }

    private void checkExpression(Element element, String text) {
        boolean expression = text.contains("${") || text.contains("#{");
        if (expression && !VARIABLE_TEST.matcher(text.strip()).matches()) {
            add(element, text.strip(), "is more than a test of variables", "Maybe write ${highValue} or ${x == 'y'}.");
        }
    }

    private void checkDrawn(Element element) {
        if (!elements.isDrawn(element)) {
            add(element, element.getAttribute("name"), "is not drawn", "Maybe open and save it in Camunda Modeler.");
        }
    }

    private void add(Element element, String found, String expected, String advice) {
        problems.add(BpmnElements.place(element), found, expected, advice);
    }
}
