package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes a diagram that works, breaks one thing, and looks at what its owner is told. */
class BrokenDiagramTest {

    @TempDir
    Path folder;

    private final ProcessCatalog catalog =
            new ProcessCatalog(ProcessDelegates.of(TestDoors.closed()).keySet());
    private String sound = "";

    @BeforeEach
    void readASoundOne() throws IOException {
        sound = Files.readString(TestHouse.FOLDER.resolve("offer/offer.bpmn"));
    }

    @Test
    void soundDiagramHasNoProblem() {
        assertThat(check(sound)).isEmpty();
    }

    @Test
    void brokenXmlIsNamedWithItsLine() {
        assertThat(check(sound.replaceFirst("</bpmn:startEvent>", "")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).matches("line \\d+, column \\d+"))
                .extracting(Problem::expected)
                .isEqualTo("is not XML");
    }

    @Test
    void xmlThatIsNoBpmnIsNamedWithItsLine() {
        assertThat(check(sound.replaceFirst("<bpmn:startEvent ", "<bpmn:startEvent shape=\"round\" ")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.place()).matches("line \\d+"))
                .extracting(Problem::expected)
                .isEqualTo("is not BPMN 2.0");
    }

    @Test
    void documentTypeIsRefusedBecauseItCouldReadFiles() {
        String xml = sound.replaceFirst("\\?>", "?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>");

        assertThat(check(xml))
                .singleElement()
                .extracting(Problem::found)
                .asString()
                .contains("DOCTYPE");
    }

    @Test
    void missingTimeToLiveIsNamed() {
        assertThat(sentences(sound.replaceFirst("camunda:historyTimeToLive=\"P90D\" ", "")))
                .containsExactly("offer.bpmn, process 'offer': 'offer' has no history time to live. "
                        + "Maybe write camunda:historyTimeToLive=\"P180D\".");
    }

    @Test
    void unknownDelegateIsNamedWithThoseThatExist() {
        assertThat(sentences(sound.replaceFirst("\\{recordOutcome}", "{recordOutcom}")))
                .singleElement()
                .asString()
                .startsWith("offer.bpmn, serviceTask 'recordAnswer': 'recordOutcom' is not a delegate of this house. "
                        + "Maybe one of [buildAudience,")
                .contains("recordOutcome");
    }

    @Test
    void topicNobodyWorksOnIsNamedWithThoseThatExist() {
        assertThat(sentences(sound.replace(
                        "camunda:delegateExpression=\"${sendOffer}\"",
                        "camunda:type=\"external\" camunda:topic=\"sendBatch\"")))
                .containsExactly("offer.bpmn, serviceTask 'sendOffer': 'sendBatch' is not the topic of a worker. "
                        + "Maybe one of [enrolBatch].");
    }

    @Test
    void scriptIsCode() {
        String script = "<bpmn:scriptTask id=\"s\" scriptFormat=\"groovy\"><bpmn:script>x.exec()</bpmn:script>"
                + "</bpmn:scriptTask></bpmn:process>";

        assertThat(sentences(sound.replace("</bpmn:process>", script)))
                .anyMatch(sentence -> sentence.contains("'x.exec()' is code in a diagram"))
                .anyMatch(sentence -> sentence.contains("scriptTask 's': is not drawn"));
    }

    @Test
    void javaClassIsCode() {
        assertThat(sentences(sound.replace("camunda:delegateExpression=\"${sendOffer}\"", "camunda:class=\"a.B\"")))
                .anyMatch(sentence -> sentence.contains("serviceTask 'sendOffer': 'a.B' is code in a diagram"))
                .anyMatch(sentence -> sentence.contains("is not the name of a delegate"));
    }

    @Test
    void expressionThatCallsIsMoreThanATest() {
        assertThat(sentences(sound.replace("${held}", "${execution.setVariable('a', 1)}")))
                .containsExactly("offer.bpmn, sequenceFlow 'mayContactNowToUntilAllowed': "
                        + "'${execution.setVariable('a', 1)}' is more than a test of variables. "
                        + "Maybe write ${highValue} or ${x == 'y'}.");
    }

    @Test
    void expressionInAnAttributeIsFound() {
        String listening = sound.replace("name=\"优惠决策", "camunda:initiator=\"#{a.b()}\" name=\"优惠决策");

        assertThat(sentences(listening)).anyMatch(sentence -> sentence.contains("'#{a.b()}' is more than a test"));
    }

    @Test
    void stepThatSharesATransactionIsNamed() {
        assertThat(sentences(sound.replaceFirst(
                        "(<bpmn:serviceTask id=\"sendOffer\".*?) camunda:asyncBefore=\"true\"", "$1")))
                .containsExactly("offer.bpmn, serviceTask 'sendOffer': 'synchronous' shares a transaction. "
                        + "Maybe write camunda:asyncBefore=\"true\".");
    }

    @Test
    void keyMustBeTheNameOfTheFile() {
        assertThat(sentences(sound.replace("\"offer\"", "\"bid\"")))
                .containsExactly(
                        "offer.bpmn, process 'bid': 'bid' is not the key this file stands for. Maybe write offer.");
    }

    @Test
    void everyProblemOfAFileIsToldAtOnce() {
        String twice = sound.replaceFirst("\\{recordOutcome}", "{a}").replace("${held}", "${b.c}");

        assertThat(check(twice)).hasSize(2);
    }

    @Test
    void actionWithoutADiagramIsNamed() {
        ActionCatalogue actions = ReceiptBuilder.ACTIONS;
        assertThat(ProcessCatalog.checkActions(actions, TestHouse.FOLDER)).isEmpty();
        assertThat(ProcessCatalog.checkActions(actions, folder))
                .extracting(Problem::sentence)
                .contains("actions.yaml, action retention_call, process: "
                        + "'retention' has no diagram in processes/. Maybe one of [].");
    }

    @Test
    void engineRefusesABrokenDiagramThroughAnyDoor() {
        TestHouse house = TestHouse.onH2();

        assertThatThrownBy(() -> house.engine
                        .getRepositoryService()
                        .createDeployment()
                        .addString("offer.bpmn", sound.replace("${held}", "${a.b()}"))
                        .deploy())
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("is more than a test of variables");
    }

    @Test
    void brokenDiagramStopsNoOther() throws IOException {
        write("offer", sound.replace("${held}", "${a.b()}"));
        write("second", sound.replace("\"offer\"", "\"second\""));
        TestHouse house = TestHouse.onH2();

        List<Problem> problems = new ProcessDeployment(folder, catalog).deploy(house.engine.getRepositoryService());

        assertThat(problems).extracting(Problem::file).containsExactly("offer.bpmn");
        assertThat(deployed(house)).contains("second");
    }

    @Test
    void unchangedFolderIsNotDeployedAgain() {
        TestHouse house = TestHouse.onH2();
        long before =
                house.engine.getRepositoryService().createDeploymentQuery().count();
        new ProcessDeployment(TestHouse.FOLDER, catalog).deploy(house.engine.getRepositoryService());

        assertThat(house.engine.getRepositoryService().createDeploymentQuery().count())
                .isEqualTo(before);
    }

    private static Set<String> deployed(TestHouse house) {
        return Set.copyOf(house.engine.getRepositoryService().createProcessDefinitionQuery().list().stream()
                .map(definition -> definition.getKey())
                .toList());
    }

    private List<Problem> check(String xml) {
        try {
            return catalog.check(write("offer", xml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> sentences(String xml) {
        return check(xml).stream().map(Problem::sentence).toList();
    }

    private Path write(String name, String xml) throws IOException {
        Path directory = Files.createDirectories(folder.resolve(name));
        return Files.writeString(directory.resolve(name + ".bpmn"), xml);
    }
}
