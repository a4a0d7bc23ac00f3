package io.caravanserai.app.models;

import io.caravanserai.app.asked.AskedIn;
import io.caravanserai.app.web.NotFoundException;
import io.caravanserai.app.web.PageJson;
import io.caravanserai.domain.memory.Page;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.TableAudit;
import io.caravanserai.modeladapter.ModelVersion;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.life.Examiner;
import io.caravanserai.modeladapter.life.LifeSettings;
import io.caravanserai.modeladapter.life.ModelLife;
import io.caravanserai.modeladapter.life.OtherModels;
import io.caravanserai.modeladapter.life.VersionReport;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reading where models stand and how they do. */
@RestController
class ModelsController {

    private final OnnxModels models;
    private final ModelLife life;
    private final OtherModels others;
    private final Examiner examiner;
    private final LifeSettings settings;
    private final TableAudit audit;

    ModelsController(
            OnnxModels models,
            ModelLife life,
            OtherModels others,
            Examiner examiner,
            LifeSettings settings,
            TableAudit audit) {
        this.models = models;
        this.life = life;
        this.others = others;
        this.examiner = examiner;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * Every version of every model.
     *
     * @param items of tables of numbers
     * @param returnsTo by purpose the folder that a return would make champion
     * @param others of texts, pictures and recommendations
     */
    record ModelsJson(List<ModelJson> items, Map<String, String> returnsTo, List<OtherModelJson> others) {}

    /** @param report null before the first look */
    record ReportJson(String folder, double watchPsi, double alarmPsi, int leastRows, @Nullable VersionReport report) {}

    /** One step in the life of a model. */
    record StepJson(Instant at, String who, String act, String version, String why) {

        static StepJson of(AuditEntry entry) {
            return new StepJson(
                    entry.at(),
                    entry.actor().name(),
                    entry.act().name().toLowerCase(Locale.ROOT),
                    entry.version().value(),
                    AskedIn.phrases().say(entry.why()));
        }
    }

    @GetMapping("/api/v1/models")
    ModelsJson list() {
        List<ModelStanding> roster = life.standings();
        Map<String, ModelStanding> standings =
                roster.stream().collect(Collectors.toMap(ModelStanding::folder, Function.identity()));
        List<ModelVersion> versions = models.versions();
        List<OtherModel> rest = others.all();
        return new ModelsJson(
                new VersionsOnRoster<>(versions, standings, new ReadTables())
                        .shown(versions)
                        .map(version -> ModelJson.of(version, standings.get(version.folder())))
                        .toList(),
                life.returnsTo(roster),
                new VersionsOnRoster<>(rest, standings, new ReadOthers())
                        .shown(rest)
                        .map(model -> OtherModelJson.of(model, standings.get(model.folder())))
                        .toList());
    }

    /** How one version does on past decisions: drift, distance from the champion, what came true; of texts and pictures drift alone. */
    @GetMapping("/api/v1/models/{folder}/report")
    ReportJson report(@PathVariable String folder) {
        known(folder);
        Optional<VersionReport> report = examiner.report(folder);
        return new ReportJson(
                folder, settings.watchPsi(), settings.alarmPsi(), settings.leastRows(), report.orElse(null));
    }

    /** What was done to it, newest first. */
    @GetMapping("/api/v1/models/{folder}/audit")
    PageJson<StepJson> audit(
            @PathVariable String folder,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Page<AuditEntry> page = audit.list("models/" + folder, cursor, PageJson.bounded(limit));
        return PageJson.of(page, StepJson::of);
    }

    private void known(String folder) {
        boolean isKnown = Stream.concat(
                        models.versions().stream().map(ModelVersion::folder),
                        others.all().stream().map(OtherModel::folder))
                .anyMatch(folder::equals);
        if (!isKnown) {
            throw new NotFoundException("model", folder, "Look at GET /api/v1/models.");
        }
    }
}
