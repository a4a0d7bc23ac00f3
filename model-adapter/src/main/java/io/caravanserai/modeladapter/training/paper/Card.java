package io.caravanserai.modeladapter.training.paper;

import io.caravanserai.modeladapter.training.table.Column;
import java.util.List;
import java.util.stream.Collectors;

/**
 * {@code card.md}: what people should know of a model before they believe it.
 *
 * @param says what its number means, one sentence
 * @param schooling where it learned
 * @param kept which learner was kept and why
 * @param threshold from which probability on training calls it a yes; empty when it was not asked
 * @param more a section of its own, in Markdown; empty when there is none
 */
public record Card(String says, Schooling schooling, String kept, String threshold, String more) {

    /** Without a section of its own. */
    public Card(String says, Schooling schooling, String kept, String threshold) {
        this(says, schooling, kept, threshold, "");
    }

    String text(Subject subject, List<Column> columns, Report report) {
        String figures = report.metrics().entrySet().stream()
                .map(metric -> "| %s | %s |".formatted(metric.getKey(), metric.getValue()))
                .collect(Collectors.joining("\n"));
        String looksAt = columns.stream().map(Column::feature).collect(Collectors.joining(", "));
        String limits = subject.limits().stream().map(limit -> "- " + limit).collect(Collectors.joining("\n"));
        return """
                # %s

                %s

                - **Looks at** %s.
                - **Learned from** %s (%s); %.1f %% of its rows were a yes. Again: `%s`.
                - **Kept**: %s.
                - **A yes is called from** %s on.
                - **When it is missing or late** the passport's `fallback` stands in, and the receipt says so.

                | figure | on rows that did not teach (95 %% interval) |
                | --- | --- |
                %s
                %s
                ## Limits

                %s
                """
                .formatted(
                        subject.titleEn(),
                        says,
                        looksAt,
                        schooling.data(),
                        schooling.window(),
                        100 * schooling.baseRate(),
                        schooling.command(),
                        kept,
                        threshold,
                        figures,
                        more,
                        limits);
    }
}
