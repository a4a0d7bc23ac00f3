package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import java.util.Optional;

/**
 * What becomes of a standing when its folder holds another version: that version is looked at first, like every other, and what
 * its files were before goes on deciding, or stays to be gone back to, under the name of a former version.
 */
final class ChangedFiles {

    private static final String PROMOTED = "HUB_MODELS_AUTO_PROMOTE";

    private final Register register;
    private final boolean autoPromote;

    /** @param autoPromote nobody needs to approve what takes the place of a champion in its own folder */
    ChangedFiles(Register register, boolean autoPromote) {
        this.register = register;
        this.autoPromote = autoPromote;
    }

    /** @param before the version that stands there by the roster */
    void happened(ModelStanding one, String before, String now) {
        Optional<ModelStanding> kept = register.find(ModelStanding.former(one.folder(), now));
        if (kept.filter(former -> former.is(ModelState.CHAMPION)).isPresent()) {
            comesHome(one, kept.get());
        } else if (one.is(ModelState.CHAMPION)) {
            goesOn(one, before);
            ModelStanding changed =
                    looksOn(one, now, "its files were changed and stand in the shadow; version %s goes on", before);
            if (autoPromote) {
                register.crown(changed, Actor.HUB, PROMOTED);
            }
        } else {
            if (one.reignedUntil() != null) {
                goesOn(one, before);
            }
            looksOn(one, now, "its files were changed; before, they were version %s", before);
        }
    }

    /** Its folder now holds a model of another purpose. */
    void becameAnother(ModelStanding one) {
        if (one.version() != null && one.isNeeded()) {
            goesOn(one, one.version());
        }
    }

    private void goesOn(ModelStanding one, String before) {
        ModelStanding former = new ModelStanding(
                ModelStanding.former(one.folder(), before),
                one.purpose(),
                one.state(),
                one.share(),
                one.since(),
                one.who(),
                one.reignedUntil(),
                null,
                before);
        register.put(former, Actor.HUB, Act.ENROLLED, "goes on; the files of " + one.folder() + " were changed");
    }

    private ModelStanding looksOn(ModelStanding one, String now, String why, String before) {
        ModelStanding shadow = ModelStanding.first(
                        one.folder(), one.purpose(), ModelState.SHADOW, register.now(), Actor.HUB.name())
                .of(now);
        register.put(shadow, Actor.HUB, Act.ENROLLED, why.formatted(before));
        return shadow;
    }

    /** Somebody put the champion's files back. */
    private void comesHome(ModelStanding one, ModelStanding former) {
        ModelStanding retired = former.moved(ModelState.RETIRED, 0, register.now(), Actor.HUB.name());
        register.put(retired.reigned(null), Actor.HUB, Act.RETIRED, "its files are in " + one.folder() + " again");
        ModelStanding champion = one.moved(ModelState.CHAMPION, 0, register.now(), Actor.HUB.name())
                .reigned(null)
                .of(former.version());
        register.put(champion, Actor.HUB, Act.ENROLLED, "its files are those of the champion again");
    }
}
