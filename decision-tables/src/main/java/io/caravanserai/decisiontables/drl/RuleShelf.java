package io.caravanserai.decisiontables.drl;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The last good version of each rule file. Only what changed is compiled; a broken file keeps its last good version and says
 * why; a file that is gone is gone. Its owner calls it from one thread at a time.
 */
public final class RuleShelf {

    private final RuleFileCompiler compiler;
    private Map<String, Slot> slots = Map.of();

    public RuleShelf(Catalogue catalogue) {
        this.compiler = new RuleFileCompiler(catalogue);
    }

    private record Slot(UUID content, Optional<RuleFile> good, List<Problem> problems) {}

    /** @param files bytes by path below {@code decision-tables/}, from the deployment and from nowhere else */
    public EngineersRules take(Map<String, byte[]> files) {
        Map<String, Slot> next = new TreeMap<>();
        files.forEach((file, bytes) -> next.put(file, slot(file, bytes)));
        slots = next;
        return new EngineersRules(
                next.values().stream().map(Slot::good).flatMap(Optional::stream).toList());
    }

    /** What keeps files from coming into force. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>();
        slots.values().forEach(slot -> all.addAll(slot.problems()));
        return all;
    }

    private Slot slot(String file, byte[] bytes) {
        UUID content = UUID.nameUUIDFromBytes(bytes);
        Slot before = slots.get(file);
        if (before != null && before.content().equals(content)) {
            return before;
        }
        Problems problems = new Problems(file);
        Optional<RuleFile> good = compiler.compile(file, bytes, problems);
        return new Slot(content, good.or(() -> before == null ? Optional.empty() : before.good()), problems.list());
    }
}
