package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.TableAudit;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.OtherModel.State;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Models of texts, pictures and recommendations: which there are, and a line in the audit whenever their files are admitted, are
 * refused or are taken away. Nodes with the same files write one line together.
 */
public final class OtherModels {

    private static final String NONE = "-";
    private static final String GONE = "its folder is gone";
    private static final Pattern OF_FILES = Pattern.compile("(admitted|in use|its files were refused), content ");

    /** Of one folder, among which the last line about its files is looked for. */
    private static final int STEPS = 50;

    private final ModelRoster turn;
    private final TableAudit audit;
    private final Supplier<List<OtherModel>> models;
    private final InstantSource clock;
    private Map<String, Line> told = Map.of();

    /** @param turn lets one node write at a time */
    public OtherModels(ModelRoster turn, TableAudit audit, Supplier<List<OtherModel>> models, InstantSource clock) {
        this.turn = turn;
        this.audit = audit;
        this.models = models;
        this.clock = clock;
    }

    /** What an entry says besides its time. */
    private record Line(Act act, String version, String why) {

        /** Moves between shadow and champion stand in between. */
        boolean isOfFiles() {
            return why.equals(GONE) || OF_FILES.matcher(why).lookingAt();
        }
    }

    public List<OtherModel> all() {
        return models.get();
    }

    /** Writes down what changed since the last look, or since the last line when there was none. */
    public synchronized void look() {
        Map<String, Line> now = new HashMap<>();
        List<OtherModel> folders = all().stream()
                .filter(model -> !ModelStanding.isFormer(model.folder()))
                .toList();
        for (OtherModel model : folders) {
            Line before = told.get(model.folder());
            if (model.state() != State.TRYING) {
                now.put(model.folder(), line(model));
            } else if (before != null) {
                now.put(model.folder(), before);
            }
        }
        told.forEach((folder, line) -> now.putIfAbsent(folder, new Line(Act.RETIRED, line.version(), GONE)));
        if (!now.equals(told)) {
            turn.alone(() -> {
                now.forEach(this::tell);
                return true;
            });
            told = now;
        }
    }

    private void tell(String folder, Line line) {
        if (!line.equals(told.get(folder)) && !line.equals(last(folder))) {
            audit.add(new AuditEntry(
                    clock.instant(),
                    Actor.HUB,
                    line.act(),
                    Minutes.file(folder),
                    new VersionId(line.version()),
                    0,
                    line.why()));
        }
    }

    private Line last(String folder) {
        return audit.list(Minutes.file(folder), null, STEPS).items().stream()
                .map(entry -> new Line(entry.act(), entry.version().value(), entry.why()))
                .filter(Line::isOfFiles)
                .findFirst()
                .orElse(new Line(Act.RETIRED, NONE, ""));
    }

    private static Line line(OtherModel model) {
        String version = model.about() == null ? NONE : model.about().version();
        return switch (model.state()) {
            case LAST_GOOD ->
                new Line(
                        Act.REJECTED,
                        version,
                        "its files were refused, content " + model.content() + "; the last good ones stay");
            case REFUSED -> new Line(Act.REJECTED, version, "its files were refused, content " + model.content());
            default -> new Line(Act.ENROLLED, version, "admitted, content " + model.content());
        };
    }
}
