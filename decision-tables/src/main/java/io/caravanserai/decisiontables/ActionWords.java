package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.yaml.YamlFile;
import io.caravanserai.decisiontables.yaml.YamlMap;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.problem.Problems;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What people call actions, their issues, groups and channels, by the name of the list in {@code values_of}. */
final class ActionWords {

    private static final Map<String, String> SECTIONS =
            Map.of("issues", "actions.issue", "groups", "actions.group", "channels", "actions.channel");

    private ActionWords() {}

    /** Names of {@code actions.yaml}, which {@link ActionsFile} has checked. */
    static Map<String, Map<String, Label>> read(Path file) {
        Map<String, Map<String, Label>> words =
                read(YamlFile.read(file, new Problems(file.getFileName().toString())));
        Map<String, Label> actions = new LinkedHashMap<>();
        ActionsFile.read(file).all().forEach(action -> actions.put(action.id(), action.label()));
        actions.put(ActionDefinition.NO_ACTION, ActionDefinition.NO_ACTION_LABEL);
        words.put("actions.id", actions);
        return words;
    }

    static Map<String, Map<String, Label>> read(YamlMap top) {
        Map<String, Map<String, Label>> words = new LinkedHashMap<>();
        SECTIONS.forEach((key, list) -> words.put(list, top.labels(key)));
        return words;
    }
}
