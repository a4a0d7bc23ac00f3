package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.modeladapter.life.RefusedException.Reason;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Roster and audit as one: nothing moves without a line about it. */
final class Register {

    private final ModelRoster roster;
    private final Minutes minutes;
    private final InstantSource clock;

    Register(ModelRoster roster, Minutes minutes, InstantSource clock) {
        this.roster = roster;
        this.minutes = minutes;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    List<ModelStanding> all() {
        return roster.all();
    }

    void put(ModelStanding standing, Actor who, Act act, String why) {
        roster.put(standing);
        minutes.add(standing, who, act, why);
    }

    /** What was not a move of anybody's. */
    void note(ModelStanding standing) {
        roster.put(standing);
    }

    Optional<ModelStanding> find(String folder) {
        return roster.all().stream().filter(one -> one.folder().equals(folder)).findFirst();
    }

    ModelStanding standing(String folder) {
        return find(folder)
                .orElseThrow(() -> new RefusedException(
                        Reason.UNKNOWN,
                        folder,
                        folder,
                        "is no version of a model that was ever admitted",
                        "Look at GET /api/v1/models, and at the problems."));
    }

    Optional<ModelStanding> ofPurpose(String purpose, ModelState state) {
        return roster.all().stream()
                .filter(one -> one.purpose().equals(purpose) && one.is(state))
                .findFirst();
    }

    /** The champion before it is retired, and can be gone back to. */
    void crown(ModelStanding one, Actor who, String why) {
        ofPurpose(one.purpose(), ModelState.CHAMPION).ifPresent(before -> {
            ModelStanding retired = before.moved(ModelState.RETIRED, 0, now(), who.name());
            put(retired.reigned(now()), who, Act.RETIRED, "gave way to " + one.folder());
        });
        ModelStanding crowned = one.moved(ModelState.CHAMPION, 0, now(), who.name());
        put(crowned.reigned(null), who, Act.PROMOTED, why);
    }
}
