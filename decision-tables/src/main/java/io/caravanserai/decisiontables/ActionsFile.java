package io.caravanserai.decisiontables;

import io.caravanserai.decisiontables.yaml.YamlFile;
import io.caravanserai.decisiontables.yaml.YamlMap;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code actions.yaml}: every action the house may take. */
public final class ActionsFile {

    private static final Pattern SNAKE_CASE = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    private ActionsFile() {}

    /**
     * @throws InvalidAssetException with every problem of the file
     */
    public static ActionCatalogue read(Path file) {
        Problems problems = new Problems(file.getFileName().toString());
        YamlMap top = YamlFile.read(file, problems);
        Set<String> ids = new HashSet<>();
        List<ActionDefinition> actions =
                top.maps("actions").stream().map(item -> action(item, ids)).toList();
        ActionWords.read(top);
        top.rejectUnknown();
        problems.throwIfAny();
        return new ActionCatalogue(actions);
    }

    private static ActionDefinition action(YamlMap item, Set<String> ids) {
        ActionDefinition action = new ActionDefinition(
                id(item, ids),
                item.text("issue"),
                item.text("group"),
                item.label("label"),
                item.optional("product"),
                item.optional("process"),
                item.texts("channels"),
                atLeastZero(item, "value"),
                atLeastZero(item, "cost"),
                item.yesNo("mandatory"),
                item.label("wording"),
                item.maps("tags").stream().map(ActionsFile::tag).toList());
        item.rejectUnknown();
        return action;
    }

    private static Label tag(YamlMap item) {
        Label tag = new Label(item.text("zh"), item.text("en"));
        item.rejectUnknown();
        return tag;
    }

    private static String id(YamlMap item, Set<String> ids) {
        String id = item.text("id");
        if (!SNAKE_CASE.matcher(id).matches()) {
            item.problems().add(item.at("id"), id, "is not snake case", "Maybe write letters, digits and _ only.");
        } else if (id.equals(ActionDefinition.NO_ACTION)) {
            item.problems().add(item.at("id"), id, "is always there", "Maybe drop it.");
        } else if (!ids.add(id)) {
            item.problems().add(item.at("id"), id, "is there twice", "Maybe drop one of them.");
        }
        return id;
    }

    private static double atLeastZero(YamlMap item, String key) {
        double amount = item.number(key, 0);
        if (amount < 0) {
            item.problems().add(item.at(key), amount, "is below zero", "Maybe write the amount without the sign.");
        }
        return amount;
    }
}
