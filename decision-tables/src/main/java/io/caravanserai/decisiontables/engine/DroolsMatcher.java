package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One table in Drools, which is asked about the rows that an index leaves. A session serves one thread at a time and is used
 * again: insert, fire, delete. There are never more sessions than threads that ask at once, and all go with this matcher when
 * its table is replaced. They keep Drools' locks: without (ThreadSafeOption.NO) sessions of one base share the arguments of a rule.
 */
final class DroolsMatcher implements Matcher {

    private final RowIndex index;
    private final KieBase base;
    private final Deque<KieSession> idle = new ConcurrentLinkedDeque<>();

    DroolsMatcher(List<Table.Row> rows) {
        this.index = new RowIndex(rows);
        this.base = KieBaseBuilder.createKieBaseFromModel(RuleModel.of(rows));
    }

    @Override
    public BitSet match(Facts facts) {
        BitSet candidates = index.candidates(facts);
        return candidates.isEmpty() ? candidates : fired(candidates, facts);
    }

    private BitSet fired(BitSet candidates, Facts facts) {
        KieSession idleSession = idle.pollFirst();
        KieSession session = idleSession == null ? base.newKieSession() : idleSession;
        BitSet fired = new BitSet(candidates.length());
        try {
            List<FactHandle> handles = new ArrayList<>();
            for (int row = candidates.nextSetBit(0); row >= 0; row = candidates.nextSetBit(row + 1)) {
                handles.add(session.insert(new Candidate(row, facts, fired)));
            }
            session.fireAllRules();
            handles.forEach(session::delete);
        } catch (RuntimeException e) {
            session.dispose();
            throw e;
        }
        idle.addFirst(session);
        return fired;
    }
}
