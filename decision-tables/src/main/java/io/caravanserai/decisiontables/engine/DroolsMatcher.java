package io.caravanserai.decisiontables.engine;

import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * One table in Drools. A session serves one thread at a time and is used again: insert, fire, delete. There are never
 * more sessions than threads that ask at once, and all go with this matcher when its table is replaced.
 */
final class DroolsMatcher implements Matcher {

    private final int rows;
    private final KieBase base;
    private final Deque<KieSession> idle = new ConcurrentLinkedDeque<>();

    DroolsMatcher(List<Table.Row> rows) {
        this.rows = rows.size();
        this.base = KieBaseBuilder.createKieBaseFromModel(RuleModel.of(rows));
    }

    @Override
    public BitSet match(Facts facts) {
        KieSession idleSession = idle.pollFirst();
        KieSession session = idleSession == null ? base.newKieSession() : idleSession;
        Inquiry inquiry = new Inquiry(facts, rows);
        try {
            FactHandle handle = session.insert(inquiry);
            session.fireAllRules();
            session.delete(handle);
        } catch (RuntimeException e) {
            session.dispose();
            throw e;
        }
        idle.addFirst(session);
        return inquiry.rows();
    }
}
