package io.caravanserai.decisiontables.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.workbook.Table;
import java.util.List;
import org.drools.model.AlphaIndex;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.functions.Block1;
import org.drools.model.functions.Function1;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;
import org.drools.model.impl.ModelImpl;

/**
 * Turns rows into rules of Drools' canonical model: typed values held as data, no rule text, no class made at run time.
 * All use of that API is in this class. A rule is found by the hash of its row, then asks all that its row asks.
 */
final class RuleModel {

    private final Variable<Candidate> candidate = declarationOf(Candidate.class, "candidate");
    private final ModelImpl model = new ModelImpl();

    private RuleModel(List<Table.Row> rows) {
        for (int row = 0; row < rows.size(); row++) {
            model.addRule(ruleOf(row, rows.get(row)));
        }
    }

    static Model of(List<Table.Row> rows) {
        return new RuleModel(rows).model;
    }

    private Rule ruleOf(int number, Table.Row row) {
        PatternDef<Candidate> pattern = pattern(candidate).expr("is-" + number, new IsRow(number), byRow(number));
        if (!row.tests().isEmpty()) {
            pattern.expr("tests-" + number, Tests.of(row.tests()));
        }
        return rule("row-" + number).build(pattern, on(candidate).execute(new Fire()));
    }

    private static AlphaIndex<Candidate, Integer> byRow(int number) {
        return alphaIndexedBy(Integer.class, ConstraintType.EQUAL, 0, new Row(), number);
    }

    private record Row() implements Function1<Candidate, Integer>, HashedExpression {
        @Override
        public Integer apply(Candidate candidate) {
            return candidate.row();
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }

    private record IsRow(int number) implements Predicate1<Candidate>, HashedExpression {
        @Override
        public boolean test(Candidate candidate) {
            return candidate.row() == number;
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }

    private record Holds(FactSlot slot, Condition condition) {

        boolean in(Candidate candidate) {
            return condition.holds(candidate.at(slot));
        }
    }

    private record Tests(List<Holds> all) implements Predicate1<Candidate>, HashedExpression {

        static Tests of(List<Table.Test> tests) {
            return new Tests(tests.stream()
                    .map(test -> new Holds(new FactSlot(test.slot()), test.condition()))
                    .toList());
        }

        @Override
        public boolean test(Candidate candidate) {
            for (Holds one : all) {
                if (!one.in(candidate)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }

    private record Fire() implements Block1<Candidate>, HashedExpression {
        @Override
        public void execute(Candidate candidate) {
            candidate.fire();
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }
}
