package io.caravanserai.decisiontables;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.table.Finding;
import io.caravanserai.domain.table.LintReport;
import io.caravanserai.domain.table.Population;
import io.caravanserai.domain.table.TableEdit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Small workbooks about tier and churn, to be looked at. */
record LintedTable(Path folder) {

    private static final String FILE = "offers/linted.xlsx";
    private static final String YAML =
            """
            title: {zh: 表, en: Linted}
            purpose: {zh: 表, en: Linted}
            hit: %s
            none: nothing
            columns:
              - {ask: value_tier, by: one of}
              - {ask: churn_score, by: at least}
            %s  - {answer: action}
            rows: [%s]
            cases:
              - {case: Somebody, given: {value_tier: general, churn_score: 0}, expect: {action: retention_call}}
            %s""";

    byte[] create(String policy, String rows, String cases) {
        return write(YAML.formatted(policy, "", rows, cases));
    }

    byte[] createRanked(String rows) {
        return write(YAML.formatted("priority", "  - {rank: Priority}\n", rows, ""));
    }

    private byte[] write(String yaml) {
        try {
            Path description = Files.writeString(folder.resolve("linted.yaml"), yaml);
            return Files.readAllBytes(
                    new TableWorkbooks(folder, Shipped.CATALOGUE, Shipped.ACTIONS).create(description, FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LintReport lint(String policy, String rows, Population population) {
        return lint(create(policy, rows, ""), population);
    }

    LintReport lint(byte[] workbook, Population population) {
        return new WorkbookLint(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard())
                .lint(FILE, workbook, population);
    }

    byte[] edited(byte[] workbook, TableEdit... edits) {
        return new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard())
                .apply(FILE, workbook, List.of(edits));
    }

    /** The workbook with the finding's proposal as its last row. */
    byte[] withRow(byte[] workbook, Finding finding) {
        List<String> ids = new DefaultWorkshop(Shipped.CATALOGUE, Shipped.ACTIONS, TableLimits.standard())
                .read(FILE, workbook).rows().stream().map(row -> row.id()).toList();
        return edited(workbook, new TableEdit.AddRow("", ids.get(ids.size() - 1), finding.proposedRow()));
    }

    /** As many alike, a tenth of all there are. */
    static Population people(int sampled, String tier, double churn) {
        Facts facts = new Facts(Shipped.CATALOGUE).set("value_tier", tier).set("churn_score", churn);
        List<Receipt> receipts = IntStream.range(0, sampled)
                .mapToObj(number -> receipt(number, facts))
                .toList();
        return atMost -> new Population.Sample(Population.Period.upTo(Instant.EPOCH), 10L * sampled, receipts);
    }

    private static Receipt receipt(int number, Facts facts) {
        Choice none = new Choice(ActionDefinition.NO_ACTION, null, null, null, 0, new Label("", ""), Instant.EPOCH);
        return new Receipt(
                DecisionId.of("t-" + number),
                new CustomerId("c" + number),
                "t-" + number,
                "browse",
                Instant.EPOCH,
                Mode.RULES_ONLY,
                none,
                facts,
                "v",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                Map.of(),
                List.of());
    }
}
