package io.caravanserai.decisiontables.drl;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.table.FiredRow;
import java.util.List;
import java.util.stream.Collectors;

/** The rule files of one moment, in the order of their names: a later file sees what an earlier one derived. Immutable. */
public final class EngineersRules {

    public static final EngineersRules NONE = new EngineersRules(List.of());

    private final List<RuleFile> files;

    EngineersRules(List<RuleFile> files) {
        this.files = List.copyOf(files);
    }

    /** Fills derived facts in; says which rules fired. */
    public List<FiredRow> derive(Facts facts) {
        return files.stream().flatMap(file -> file.derive(facts).stream()).toList();
    }

    /** Empty when there are none. */
    public String version() {
        return files.stream().map(file -> file.file() + " " + file.version()).collect(Collectors.joining("\n"));
    }
}
