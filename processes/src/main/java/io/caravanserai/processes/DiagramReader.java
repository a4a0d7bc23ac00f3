package io.caravanserai.processes;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a diagram without resolving anything outside it, and checks it against the BPMN 2.0 schema. */
final class DiagramReader {

    private static final int LONGEST = 2_000_000;
    private static final Pattern SCHEMA_MESSAGE = Pattern.compile("Line=(\\d+): (.*)");

    private DiagramReader() {}

    static Document read(String file, byte[] xml) {
        if (xml.length > LONGEST) {
            throw refused(file, "", xml.length + " bytes", "is too long for a diagram", "Maybe split the process.");
        }
        Document document = parsed(file, xml);
        checkSchema(file, xml);
        return document;
    }

    private static Document parsed(String file, byte[] xml) {
        try {
            return parser().parse(new ByteArrayInputStream(xml));
        } catch (SAXParseException e) {
            String place = "line %d, column %d".formatted(e.getLineNumber(), e.getColumnNumber());
            throw refused(file, place, String.valueOf(e.getMessage()), "is not XML", "Maybe save it again in Modeler.");
        } catch (SAXException | IOException e) {
            throw refused(file, "", String.valueOf(e.getMessage()), "is not XML", "Maybe save it again in Modeler.");
        }
    }

    private static void checkSchema(String file, byte[] xml) {
        try {
            Bpmn.readModelFromStream(new ByteArrayInputStream(xml));
        } catch (ModelException e) {
            Matcher said = SCHEMA_MESSAGE.matcher(message(e));
            String place = said.find() ? "line " + said.group(1) : "";
            String found = place.isEmpty() ? message(e) : said.group(2);
            throw refused(file, place, found, "is not BPMN 2.0", "Maybe open it in Camunda Modeler.");
        }
    }

    private static String message(ModelException e) {
        return String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
    }

    private static InvalidAssetException refused(
            String file, String place, String found, String expected, String advice) {
        return new InvalidAssetException(new Problem(file, place, found, expected, advice));
    }

    private static DocumentBuilder parser() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The XML parser of this Java cannot be made safe.", e);
        }
    }

    /** The default handler prints to the console. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
