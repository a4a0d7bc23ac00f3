package io.caravanserai.processes.campaign;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.language.Author;
import io.caravanserai.domain.language.Tone;
import io.caravanserai.domain.language.Worded;
import io.caravanserai.domain.language.Wording;
import io.caravanserai.domain.language.WordingRequest;
import io.caravanserai.domain.language.WordingUse;
import io.caravanserai.processes.task.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;

/**
 * Says the text of a campaign in its tone while the campaign waits for approval, so that an approver reads what customers will get.
 * It takes seconds: beside the engine's jobs, never in one. Approved before it is done, a campaign says the words of the catalogue.
 */
public final class CampaignWriter {

    private static final String APPROVE = "approve";
    private static final List<String> READ =
            List.of(CampaignPlan.TONE, CampaignWords.BY, Names.ACTION, CampaignPlan.SECOND_ACTION);
    private static final int AT_ONCE = 20;
    private static final int LONGEST = 2_000;

    private final TaskService tasks;
    private final Wording wording;
    private final Supplier<ActionCatalogue> actions;
    private int from;

    /** @param actions the catalogue in force now */
    public CampaignWriter(ProcessEngine engine, Wording wording, Supplier<ActionCatalogue> actions) {
        this.tasks = engine.getTaskService();
        this.wording = wording;
        this.actions = actions;
    }

    /**
     * One turn: the next campaigns that wait, in the order they were proposed in; after the last the first again.
     *
     * @throws RuntimeException why the first that could not be written for failed; the others have their words
     */
    public void look() {
        List<Task> next = tasks.createTaskQuery()
                .processDefinitionKey("campaign")
                .taskDefinitionKey(APPROVE)
                .active()
                .orderByTaskCreateTime()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(from, AT_ONCE);
        from = next.size() < AT_ONCE ? 0 : from + AT_ONCE;
        writeAll(next);
    }

    /** One whose action has left the catalogue does not keep those behind it from their words. */
    private void writeAll(List<Task> campaigns) {
        List<RuntimeException> failures = new ArrayList<>();
        for (Task campaign : campaigns) {
            try {
                write(campaign);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
    }

    private void write(Task task) {
        Map<String, Object> campaign = tasks.getVariables(task.getId(), READ);
        if (!campaign.containsKey(CampaignWords.BY)) {
            Tone.parse(text(campaign, CampaignPlan.TONE)).ifPresent(tone -> write(task, campaign, tone));
        }
    }

    private void write(Task task, Map<String, Object> campaign, Tone tone) {
        Map<String, Object> words = new HashMap<>();
        Set<String> authors = new TreeSet<>();
        words.putAll(inBoth(Arm.A, text(campaign, Names.ACTION), tone, authors));
        words.putAll(inBoth(Arm.B, text(campaign, CampaignPlan.SECOND_ACTION), tone, authors));
        words.put(CampaignWords.BY, String.join(", ", authors));
        if (tasks.createTaskQuery().taskId(task.getId()).count() == 1) {
            tasks.setVariables(task.getId(), words);
        }
    }

    private Map<String, Object> inBoth(Arm arm, String action, Tone tone, Set<String> authors) {
        if (action.isEmpty()) {
            return Map.of();
        }
        Label draft = actions.get().get(action).wording();
        List<Worded> said = new ArrayList<>();
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            said.add(in(locale, draft, tone));
        }
        said.forEach(one -> authors.add(name(one.by())));
        return CampaignWords.variables(
                arm, new Label(said.get(0).text(), said.get(1).text()));
    }

    private Worded in(Locale locale, Label draft, Tone tone) {
        String text = draft.in(locale);
        Worded said = wording.write(
                new WordingRequest(WordingUse.MESSAGE, tone, locale, text, List.of(), null, null, Set.of()));
        return said.text().length() > LONGEST ? new Worded(text, Author.template("too_long")) : said;
    }

    private static String name(Author by) {
        return "%s (%s)".formatted(by.kind().code(), by.model() == null ? by.reason() : by.model());
    }

    private static String text(Map<String, Object> campaign, String variable) {
        Object value = campaign.get(variable);
        return value == null ? "" : value.toString().strip();
    }
}
