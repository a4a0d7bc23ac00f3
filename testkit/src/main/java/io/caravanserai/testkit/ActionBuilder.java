package io.caravanserai.testkit;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code anAction("retention_call").about("retention").over("call", "sms").worth(80).carriedOutBy("retention").build()}. */
public final class ActionBuilder {

    private final String id;
    private String issue = "sales";
    private String group = "offer";
    private Label label;
    private @Nullable String product;
    private @Nullable String process = "offer";
    private List<String> channels = List.of("email");
    private double value = 100;
    private double cost;
    private boolean mandatory;

    private ActionBuilder(String id) {
        this.id = id;
        this.label = new Label(id, id);
    }

    public static ActionBuilder anAction(String id) {
        return new ActionBuilder(id);
    }

    public ActionBuilder about(String theIssue) {
        this.issue = theIssue;
        return this;
    }

    public ActionBuilder inGroup(String theGroup) {
        this.group = theGroup;
        return this;
    }

    public ActionBuilder labelled(String zh, String en) {
        this.label = new Label(zh, en);
        return this;
    }

    public ActionBuilder of(String theProduct) {
        this.product = theProduct;
        return this;
    }

    public ActionBuilder carriedOutBy(@Nullable String theProcess) {
        this.process = theProcess;
        return this;
    }

    public ActionBuilder over(String... theChannels) {
        this.channels = List.of(theChannels);
        return this;
    }

    public ActionBuilder worth(double theValue) {
        this.value = theValue;
        return this;
    }

    public ActionBuilder costing(double theCost) {
        this.cost = theCost;
        return this;
    }

    public ActionBuilder mandatory() {
        this.mandatory = true;
        return this;
    }

    public ActionDefinition build() {
        Label wording = new Label("您好：" + label.zh(), "Hello: " + label.en());
        return new ActionDefinition(
                id, issue, group, label, product, process, channels, value, cost, mandatory, wording);
    }
}
