package io.caravanserai.decisiontables.drl;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.FiredRow;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.kie.api.KieBase;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One rule file, compiled. Safe for use by several threads: a session serves one at a time and is used again. */
final class RuleFile {

    /** Far beyond any chain of derived facts: a file whose rules set each other off ends here. */
    private static final int MOST_FIRINGS = 1_000;

    private final String file;
    private final String version;
    private final KieBase base;
    private final Deque<KieSession> idle = new ConcurrentLinkedDeque<>();

    RuleFile(String file, String version, KieBase base) {
        this.file = file;
        this.version = version;
        this.base = base;
    }

    String file() {
        return file;
    }

    String version() {
        return version;
    }

    List<FiredRow> derive(Facts facts) {
        KieSession idleSession = idle.pollFirst();
        KieSession session = idleSession == null ? newSession() : idleSession;
        Subject subject = new Subject(facts);
        try {
            FactHandle handle = session.insert(subject);
            session.fireAllRules(MOST_FIRINGS);
            session.delete(handle);
        } catch (RuntimeException e) {
            session.dispose();
            throw e;
        }
        idle.addFirst(session);
        return subject.fired().stream()
                .map(rule -> new FiredRow(file, "", rule, version, List.of()))
                .toList();
    }

    private KieSession newSession() {
        KieSession session = base.newKieSession();
        session.addEventListener(new Remembering());
        return session;
    }

    private static final class Remembering extends DefaultAgendaEventListener {
        @Override
        public void afterMatchFired(AfterMatchFiredEvent event) {
            for (Object object : event.getMatch().getObjects()) {
                if (object instanceof Subject subject) {
                    subject.fired(event.getMatch().getRule().getName());
                }
            }
        }
    }
}
