package io.caravanserai.modeladapter;

import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.modeladapter.life.Examiner;
import io.caravanserai.modeladapter.life.Examiners;
import io.caravanserai.modeladapter.life.Keeper;
import io.caravanserai.modeladapter.life.LifeSettings;
import io.caravanserai.modeladapter.life.MemoryRoster;
import io.caravanserai.modeladapter.life.ModelLife;
import java.time.Instant;
import java.util.List;

/** Who is champion among models of any kind, and who is gone back from. */
final class Reign {

    private static final Actor DORA = new Actor("dora", "127.0.0.1");
    private static final Actor ANN = new Actor("ann", "127.0.0.1");

    private final MemoryRoster roster = new MemoryRoster();
    private final Residents models;
    private final ModelLife life;

    Reign(Residents models) {
        this.models = models;
        life = new ModelLife(roster, roster, models, () -> Instant.EPOCH, false);
        life.look();
    }

    MemoryRoster roster() {
        return roster;
    }

    void look() {
        life.look();
    }

    void promote(String folder) {
        life.propose(folder, "better", DORA);
        life.approve(folder, ANN);
    }

    /** Folders that the hub goes back from by itself. */
    List<String> ended(LifeSettings settings) {
        return ended(settings, Examiners.ofNothing(null, roster));
    }

    List<String> ended(LifeSettings settings, Examiner examiner) {
        return new Keeper(life, models, examiner, settings).look();
    }

    /** What the audit says of the last step of a folder. */
    String why(String folder) {
        return roster.list("models/" + folder, null, 1).items().get(0).why();
    }
}
