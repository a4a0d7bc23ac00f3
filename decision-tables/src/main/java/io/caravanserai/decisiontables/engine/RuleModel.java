package io.caravanserai.decisiontables.engine;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import io.caravanserai.decisiontables.cell.Condition;
import io.caravanserai.decisiontables.workbook.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * All use of that API is in this class. Equal tests carry the same expression id, so they share one alpha node; columns
 * that mostly ask for equality come first, so that their hash index prunes before ranges are looked at.
 */
final class RuleModel {

    private final Variable<Inquiry> inquiry = declarationOf(Inquiry.class, "inquiry");
    private final Map<Table.Test, String> ids = new HashMap<>();
    private final TestOrder order;
    private final ModelImpl model = new ModelImpl();

    private RuleModel(List<Table.Row> rows) {
        this.order = new TestOrder(rows);
        for (int row = 0; row < rows.size(); row++) {
            model.addRule(ruleOf(row, rows.get(row)));
        }
    }

    static Model of(List<Table.Row> rows) {
        return new RuleModel(rows).model;
    }

    private Rule ruleOf(int number, Table.Row row) {
        PatternDef<Inquiry> pattern = pattern(inquiry);
        for (Table.Test test : order.sorted(row.tests())) {
            add(pattern, test);
        }
        return rule("row-" + number).build(pattern, on(inquiry).execute(new Fire(number)));
    }

    private void add(PatternDef<Inquiry> pattern, Table.Test test) {
        String id = ids.computeIfAbsent(test, unseen -> "test-" + ids.size());
        FactSlot slot = new FactSlot(test.slot());
        Holds holds = new Holds(slot, test.condition());
        if (test.condition() instanceof Condition.Is is) {
            pattern.expr(id, holds, index(slot, is.value()));
        } else {
            pattern.expr(id, holds);
        }
    }

    private static AlphaIndex<Inquiry, Object> index(FactSlot slot, Object value) {
        return alphaIndexedBy(Object.class, ConstraintType.EQUAL, slot.slot(), new Read(slot), value);
    }

    private record Read(FactSlot slot) implements Function1<Inquiry, Object>, HashedExpression {
        @Override
        @SuppressWarnings("NullAway") // the index takes null for an absent value
        public Object apply(Inquiry inquiry) {
            return inquiry.at(slot);
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }

    private record Holds(FactSlot slot, Condition condition) implements Predicate1<Inquiry>, HashedExpression {
        @Override
        public boolean test(Inquiry inquiry) {
            return condition.holds(inquiry.at(slot));
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }

    private record Fire(int row) implements Block1<Inquiry>, HashedExpression {
        @Override
        public void execute(Inquiry inquiry) {
            inquiry.fire(row);
        }

        @Override
        public String getExpressionHash() {
            return toString();
        }
    }
}
