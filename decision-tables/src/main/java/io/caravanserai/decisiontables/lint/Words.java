package io.caravanserai.decisiontables.lint;

import io.caravanserai.domain.catalogue.Label;

/** What findings say, in both languages: what is so, and what to do. */
final class Words {

    private Words() {}

    /** A column and what it asks there. */
    static Label where(String header, Label asked) {
        Label name = Label.parse(header);
        return new Label("%s：%s".formatted(name.zh(), asked.zh()), "%s: %s".formatted(name.en(), asked.en()));
    }

    static Label never(String row, String rows, boolean byPriority) {
        return new Label(
                "第 %s 行从不起作用：%s %s 已经回答了它的全部情形。请调整先后、收窄那些行，或删除本行。"
                        .formatted(row, byPriority ? "优先级更高的行" : "前面的行", rows),
                "Row %s never decides: %s (%s) answer all it describes. Maybe change the order, narrow those rows, or remove it."
                        .formatted(row, byPriority ? "rows of higher priority" : "rows before it", rows));
    }

    static Label impossible(String row, Label header, String text, String unit) {
        return new Label(
                "第 %s 行的 %s“%s”永远不成立：目录中的取值范围是 %s。请更正该单元格。".formatted(row, header.zh(), text, unit),
                "Row %s, %s: '%s' never holds, the catalogue says %s. Maybe correct the cell."
                        .formatted(row, header.en(), text, unit));
    }

    static Label contradiction(String row) {
        return new Label(
                "第 %s 行的条件互相矛盾，永远不成立。请更正，或删除本行。".formatted(row),
                "Row %s asks for what cannot be at once. Maybe correct it, or remove it.".formatted(row));
    }

    static Label duplicate(String row, String other) {
        return new Label(
                "第 %s 行重复了第 %s 行：条件与答案都相同。请删除其中一行。".formatted(row, other),
                "Row %s says the same as row %s. Maybe remove one of them.".formatted(row, other));
    }

    static Label contained(String row, String other) {
        return new Label(
                "第 %s 行命中时第 %s 行也命中，答案相同，会重复给出。请删除较窄的一行。".formatted(row, other),
                "Whenever row %s matches, row %s gives the same answer as well. Maybe remove the narrower one."
                        .formatted(row, other));
    }

    static Label overlap(String row, String other, Label where, String winner) {
        return new Label(
                "第 %s 行与第 %s 行在 %s 处重叠而答案不同，由 %s 决定。请让一行止于另一行开始之处。".formatted(row, other, where.zh(), winner),
                "Rows %s and %s both describe %s and answer differently; %s decides. Maybe let one end where the other begins."
                        .formatted(row, other, where.en(), winner));
    }

    static Label bothAnswer(String row, String other, Label where) {
        return new Label(
                "第 %s 行与第 %s 行在 %s 处重叠，两行会同时作答。请让一行止于另一行开始之处。".formatted(row, other, where.zh()),
                "Rows %s and %s both describe %s, and both answer. Maybe let one end where the other begins."
                        .formatted(row, other, where.en()));
    }

    static Label tied(String row, String other) {
        return new Label(
                "第 %s 行与第 %s 行优先级相同、可能同时命中而答案不同，只由行的先后决定。请给出不同的优先级。".formatted(row, other),
                "Rows %s and %s can match together at the same priority and answer differently; only their order decides. "
                                .formatted(row, other)
                        + "Maybe give them different priorities.");
    }

    static Label masked(String row, String by, long taken, long matching) {
        return new Label(
                "第 %s 行描述的 %d 位客户中，有 %d 位已由更靠前的第 %s 行给出不同的答案。请确认先后是否正确。".formatted(row, matching, taken, by),
                "Of %d customers that row %s describes, %d are answered differently by row %s before it. Maybe check the order."
                        .formatted(matching, row, taken, by));
    }

    static Label gap(Label where) {
        return new Label(
                "没有任何行回答：%s。请加上建议的行；若本来就不作答，请加一个期望“无”的案例。".formatted(where.zh()),
                "No row answers: %s. Maybe add the proposed row, or, if no answer is meant, a case that expects nothing."
                        .formatted(where.en()));
    }

    static Label between(String row, String other, Label where) {
        return new Label(
                "第 %s 行与第 %s 行之间空出了 %s。请把其中一行接上，或加上建议的行。".formatted(row, other, where.zh()),
                "Rows %s and %s leave %s open between them. Maybe let them meet, or add the proposed row."
                        .formatted(row, other, where.en()));
    }

    static Label idle(Label header) {
        return new Label(
                "列“%s”从不改变结果。请删除该列，或补上它本该区分的条件。".formatted(header.zh()),
                "The column '%s' never changes the result. Maybe remove it, or fill in what it was meant to tell apart."
                        .formatted(header.en()));
    }

    static Label unproven(String row) {
        return new Label("没有案例命中第 %s 行。请加一个案例。".formatted(row), "No case fires row %s. Maybe add one.".formatted(row));
    }
}
