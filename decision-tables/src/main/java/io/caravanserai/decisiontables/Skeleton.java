package io.caravanserai.decisiontables;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;

/** The description of a table that somebody starts with and changes cell by cell. */
final class Skeleton {

    private static final String YAML =
            """
            title: {zh: "%1$s", en: "%1$s"}
            purpose: {zh: "这张表回答什么问题？", en: "Which question does this table answer?"}
            hit: first
            none: nothing
            columns:
              - {ask: value_tier, by: one of}
              - {ask: churn_score, by: at least}
              - {answer: action}
              - {answer: channel}
              - {note: 备注 / Note}
            rows:
              - [at_risk, 60, %2$s, %3$s, 示例：请修改 / an example to be changed]
            cases:
              - {case: 示例 / Example, given: {value_tier: at_risk, churn_score: 65}, expect: {action: %2$s}}
              - {case: 不作答 / No answer, given: {value_tier: general, churn_score: 10}, expect: {action: nothing}}
            """;

    private Skeleton() {}

    /** @param file path of the workbook to be */
    static String of(String file, ActionCatalogue actions) {
        String name =
                file.substring(file.lastIndexOf('/') + 1).replace(".xlsx", "").replace('-', ' ');
        ActionDefinition action = actions.all().stream()
                .filter(known -> !known.channels().isEmpty())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The action catalogue (%s) has no action with a channel. Maybe add one to actions.yaml."
                                .formatted(actions)));
        return YAML.formatted(name, action.id(), action.channels().get(0));
    }
}
