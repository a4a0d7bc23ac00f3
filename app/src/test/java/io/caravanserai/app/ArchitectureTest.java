package io.caravanserai.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The arrows between the rooms. Each rule is a sentence of docs/architecture.md. */
@AnalyzeClasses(packages = "io.caravanserai", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String HOUSE = "io.caravanserai.";

    @ArchTest
    static final ArchRule domainKnowsOnlyTheJdk = classes()
            .that()
            .resideInAPackage(HOUSE + "domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(HOUSE + "domain..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyAppKnowsTheApp = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + "app..", HOUSE + "bench..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(HOUSE + "app..");

    @ArchTest
    static final ArchRule onlyRoutesKnowsConnectors = noClasses()
            .that()
            .resideInAnyPackage(
                    rooms("profile", "decision", "decisiontables", "publishing", "modeladapter", "processes"))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(rooms("connectors", "routes"));

    @ArchTest
    static final ArchRule connectorsKnowNoRoom = noRoomBut("connectors");

    @ArchTest
    static final ArchRule profileKnowsNoRoom = noRoomBut("profile");

    @ArchTest
    static final ArchRule decisionKnowsNoRoom = noRoomBut("decision");

    @ArchTest
    static final ArchRule decisionTablesKnowNoRoom = noRoomBut("decisiontables");

    @ArchTest
    static final ArchRule publishingKnowsNoRoom = noRoomBut("publishing");

    @ArchTest
    static final ArchRule modelAdapterKnowsNoRoom = noRoomBut("modeladapter");

    @ArchTest
    static final ArchRule processesKnowNoRoom = noRoomBut("processes");

    @ArchTest
    static final ArchRule camelLivesInRoutes = onlyIn("org.apache.camel..", "routes", "app");

    @ArchTest
    static final ArchRule droolsLivesInDecisionTables = onlyIn("org.drools..", "decisiontables");

    @ArchTest
    static final ArchRule kieLivesInDecisionTables = onlyIn("org.kie..", "decisiontables");

    @ArchTest
    static final ArchRule workbooksLiveInDecisionTables = onlyIn("org.apache.poi..", "decisiontables");

    @ArchTest
    static final ArchRule onnxLivesInModelAdapter = onlyIn("ai.onnxruntime..", "modeladapter");

    @ArchTest
    static final ArchRule camundaLivesInProcesses = onlyIn("org.camunda..", "processes", "app");

    @ArchTest
    static final ArchRule sqlLivesInProfile = onlyIn("org.springframework.jdbc.core..", "profile");

    @ArchTest
    static final ArchRule annotationsOfSpringStayInTheApp = noClasses()
            .that()
            .resideOutsideOfPackages(HOUSE + "app..", HOUSE + "bench..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.stereotype..",
                    "org.springframework.context..",
                    "org.springframework.beans..",
                    "org.springframework.boot..",
                    "org.springframework.web..");

    @ArchTest
    static final ArchRule packagesOfTheAppGoOneWay =
            slices().matching(HOUSE + "app.(*)..").should().beFreeOfCycles();

    private static ArchRule noRoomBut(String room) {
        String[] others = rooms(Stream.of(
                        "connectors",
                        "routes",
                        "profile",
                        "decision",
                        "decisiontables",
                        "publishing",
                        "modeladapter",
                        "processes",
                        "app")
                .filter(other -> !other.equals(room))
                .toArray(String[]::new));
        return noClasses()
                .that()
                .resideInAPackage(HOUSE + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static ArchRule onlyIn(String technology, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(Stream.concat(Stream.of(rooms(rooms)), Stream.of(HOUSE + "bench.."))
                        .toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology);
    }

    private static String[] rooms(String... names) {
        return Stream.of(names).map(name -> HOUSE + name + "..").toArray(String[]::new);
    }
}
