package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetFilesTest {

    @TempDir
    Path folder;

    @Test
    void saysEverythingThatIsWrongWithAnActionsFileAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("actions.yaml"),
                """
                actions:
                  - id: Gift Box
                    issue: retention
                    group: gift
                    label: {zh: 礼品}
                    chanels: [sms]
                    value: many
                    cost: -3
                    wording: {zh: 您好, en: Hello}
                  - {id: no_action, issue: x, group: x, label: {zh: a, en: a}, wording: {zh: a, en: a}}
                """);
        assertThat(problemsOf(() -> ActionsFile.read(file)))
                .extracting(Problem::sentence)
                .containsExactlyInAnyOrder(
                        "actions.yaml, actions[1].id: 'Gift Box' is not snake case. Maybe write letters, digits and _ only.",
                        "actions.yaml, actions[1].label.en: is missing. Maybe add the line en: ….",
                        "actions.yaml, actions[1].value: 'many' is not a number. Maybe write a number such as 10.",
                        "actions.yaml, actions[1].cost: '-3.0' is below zero. Maybe write the amount without the sign.",
                        "actions.yaml, actions[1].chanels: 'chanels' is not a known key. Maybe write channels.",
                        "actions.yaml, actions[2].id: 'no_action' is always there. Maybe drop it.");
    }

    @Test
    void namesTheLineOfBrokenYaml() throws IOException {
        Path file = Files.writeString(folder.resolve("actions.yaml"), "actions:\n  - id: [a\n");
        assertThat(problemsOf(() -> ActionsFile.read(file)))
                .extracting(Problem::sentence)
                .containsExactly(
                        "actions.yaml, line 3, column 1: 'expected ',' or ']', but got <stream end>' is not YAML."
                                + " Maybe check indents and colons there.");
    }

    @Test
    void saysEverythingThatIsWrongWithACatalogueAtOnce() throws IOException {
        Path file = Files.writeString(
                folder.resolve("catalogue.yaml"),
                """
                entries:
                  - {name: hour, type: numbr, origin: clock, label: {zh: 时, en: Hour}}
                  - {name: hour, type: number, origin: clock, label: {zh: 时, en: Hour}, when_missing: noon}
                  - {name: action, type: text, origin: candidate, label: {zh: 动作, en: Action}, values_of: actions.name}
                """);
        assertThat(problemsOf(() -> CatalogueFile.read(file)))
                .extracting(Problem::sentence)
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("catalogue.yaml, entries[1].type: 'numbr' is not one of [number")
                        .endsWith("Maybe write number."))
                .anySatisfy(sentence -> assertThat(sentence).contains("entries[2].name: 'hour' is there twice"))
                .anySatisfy(
                        sentence -> assertThat(sentence).contains("entries[2].when_missing: 'noon' is not a number"))
                .anySatisfy(sentence -> assertThat(sentence).contains("entries[3].values_of: 'actions.name'"))
                .hasSize(4);
    }

    @Test
    void everyShippedActionHasWordsInBothLanguagesAndAChannel() {
        assertThat(Shipped.ACTIONS.all()).hasSize(11).allSatisfy(action -> {
            assertThat(action.channels()).isNotEmpty();
            assertThat(action.wording().zh())
                    .isNotBlank()
                    .isNotEqualTo(action.wording().en());
            assertThat(action.label().en()).isNotBlank();
        });
    }

    @Test
    void serviceActionsAreMandatoryAndTheOthersAreNot() {
        assertThat(Shipped.ACTIONS.all()).allSatisfy(action -> assertThat(action.mandatory())
                .isEqualTo(action.issue().equals("service")));
    }

    @Test
    void theCatalogueOffersTheActionsThereAre() {
        Entry action = Shipped.CATALOGUE.find("action").orElseThrow();
        assertThat(action.origin()).isEqualTo(Origin.CANDIDATE);
        assertThat(action.values())
                .containsExactlyElementsOf(
                        Shipped.ACTIONS.all().stream().map(ActionDefinition::id).toList());
        assertThat(Shipped.CATALOGUE.find("channel").orElseThrow().values())
                .containsExactlyInAnyOrder("sms", "email", "call", "app_push");
    }

    private static List<Problem> problemsOf(Runnable reading) {
        return catchThrowableOfType(InvalidAssetException.class, reading::run).problems();
    }
}
