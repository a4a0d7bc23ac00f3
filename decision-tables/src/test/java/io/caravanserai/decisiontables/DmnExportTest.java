package io.caravanserai.decisiontables;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.decisiontables.workbook.Column;
import io.caravanserai.decisiontables.workbook.Limits;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.decisiontables.workbook.TableReader;
import io.caravanserai.decisiontables.workbook.XlsxReader;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.domain.table.RuleSet;
import io.caravanserai.domain.table.TableEdit;
import io.caravanserai.domain.table.TableHit;
import io.caravanserai.domain.table.Workshop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.builder.Message;
import org.kie.api.io.ResourceType;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.validation.DMNValidator.Validation;
import org.kie.dmn.validation.DMNValidatorFactory;
import org.kie.internal.io.ResourceFactory;

/** Another engine reads our export and answers the same. */
class DmnExportTest {

    private static final DefaultWorkbookCopies COPIES =
            new DefaultWorkbookCopies(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard(), ZoneOffset.UTC);
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-06-01T00:00:00Z"));
    private static final DroolsTrial TRIAL =
            new DroolsTrial(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard(), CLOCK, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path gifts;

    @BeforeEach
    void withATableOfEveryKindOfCell() {
        gifts = new Workbooks(folder).gifts();
    }

    static List<String> shipped() {
        return new TableFolder(Shipped.FOLDER).workbooks();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedTableIsAValidModelThatAnswersTheSame(String file) throws IOException {
        proves(file, Files.readAllBytes(Shipped.FOLDER.resolve(file)));
    }

    @Test
    void aTableOfEveryKindOfCellIsAValidModelThatAnswersTheSame() throws IOException {
        proves(Workbooks.GIFTS, Files.readAllBytes(gifts));
    }

    @Test
    void rangesThatLackAnEndAndValuesThatMustNotBeAreAValidModelThatAnswersTheSame() throws IOException {
        Workshop workshop = new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard());
        proves(
                Workbooks.GIFTS,
                workshop.apply(
                        Workbooks.GIFTS,
                        Files.readAllBytes(gifts),
                        List.of(
                                new TableEdit.SetCell("R001", "spend_90d", "(100..150]"),
                                new TableEdit.SetCell("R002", "spend_90d", "not [100..150)"),
                                new TableEdit.SetCell("R002", "churn_score", "≠ 65"))));
    }

    private static void proves(String file, byte[] workbook) {
        byte[] dmn = COPIES.dmn(file, workbook);
        assertThat(complaints(dmn)).isEmpty();
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newByteArrayResource(dmn)
                        .setResourceType(ResourceType.DMN)
                        .setSourcePath("table.dmn")))
                .getOrElseThrow(IllegalStateException::new);
        RuleSet ours = TRIAL.compile(Map.of(file, workbook));
        Table table = table(file, workbook);
        for (Facts facts : questions(table)) {
            assertThat(answers(runtime, table, facts))
                    .as("%s", facts.asMap())
                    .isEqualTo(ours.evaluate(table.name(), facts).stream()
                            .map(TableHit::outputs)
                            .toList());
        }
    }

    private static List<String> complaints(byte[] dmn) {
        return DMNValidatorFactory.newValidator()
                .validate(
                        new InputStreamReader(new ByteArrayInputStream(dmn), StandardCharsets.UTF_8),
                        Validation.VALIDATE_SCHEMA,
                        Validation.VALIDATE_MODEL,
                        Validation.VALIDATE_COMPILATION)
                .stream()
                .filter(message -> message.getLevel() != Message.Level.INFO)
                .map(DMNMessage::getText)
                .toList();
    }

    /** Every case, and every case with some of its facts absent or taken from another case. */
    private static List<Facts> questions(Table table) {
        Random random = new Random(7);
        List<Facts> questions = new ArrayList<>();
        for (Table.Case example : table.cases()) {
            questions.add(facts(example.given()));
            for (int variant = 0; variant < 8; variant++) {
                Map<String, Object> given = new HashMap<>(example.given());
                given.keySet().removeIf(name -> random.nextInt(3) == 0);
                Table.Case other =
                        table.cases().get(random.nextInt(table.cases().size()));
                other.given().forEach((name, value) -> {
                    if (random.nextInt(3) == 0) {
                        given.put(name, value);
                    }
                });
                questions.add(facts(given));
            }
        }
        return questions;
    }

    private static Facts facts(Map<String, Object> given) {
        Facts facts = new Facts(Shipped.CATALOGUE);
        given.forEach(facts::set);
        return facts;
    }

    private static List<Map<String, Object>> answers(DMNRuntime runtime, Table table, Facts facts) {
        DMNModel model = runtime.getModels().get(0);
        DMNContext context = runtime.newContext();
        model.getInputs().forEach(input -> context.set(input.getName(), facts.get(input.getName())));
        DMNResult result = runtime.evaluateAll(model, context);
        assertThat(result.getMessages(DMNMessage.Severity.ERROR)).isEmpty();
        Object answer = result.getDecisionResults().get(0).getResult();
        List<?> all = answer instanceof List<?> list ? list : answer == null ? List.of() : List.of(answer);
        return all.stream()
                .filter(Objects::nonNull)
                .map(one -> outputs(one, table))
                .toList();
    }

    private static Map<String, Object> outputs(Object answer, Table table) {
        Map<String, Object> outputs = new HashMap<>();
        if (answer instanceof Map<?, ?> many) {
            many.forEach((name, value) -> {
                if (value != null) {
                    outputs.put((String) name, plain(value));
                }
            });
        } else {
            String name = table.columns().stream()
                    .filter(Column.Answers.class::isInstance)
                    .map(column -> ((Column.Answers) column).entry().name())
                    .findFirst()
                    .orElseThrow();
            outputs.put(name, plain(answer));
        }
        return outputs;
    }

    private static Object plain(Object value) {
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    private static Table table(String file, byte[] workbook) {
        Problems problems = new Problems(file);
        Table table = new TableReader(Shipped.CATALOGUE, Shipped.ACTIONS)
                .read(
                        new XlsxReader(Limits.standard())
                                .read(file, workbook, problems)
                                .orElseThrow(),
                        problems);
        problems.throwIfAny();
        return table;
    }
}
