package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry.Act;
import io.caravanserai.domain.publishing.TableAudit;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.Resident;
import io.caravanserai.modeladapter.Residents;
import io.caravanserai.modeladapter.life.RefusedException.Reason;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Moves versions of models: shadow, challenger, champion, retired, and back. Every move is one transaction with its line in
 * the audit, and is in force here when the method returns and on other nodes at their next look.
 */
public final class ModelLife {

    private static final double LARGEST_SHARE = 0.5;

    private final ModelRoster roster;
    private final Residents models;
    private final Register register;
    private final Editions editions;
    private final ChangedFiles changedFiles;

    /** @param autoPromote changed files of a champion's folder take its place without a second person */
    public ModelLife(ModelRoster roster, TableAudit audit, Residents models, InstantSource clock, boolean autoPromote) {
        this.roster = roster;
        this.models = models;
        Minutes minutes = new Minutes(audit, models, clock);
        this.register = new Register(roster, minutes, clock);
        this.editions = new Editions(minutes);
        this.changedFiles = new ChangedFiles(register, autoPromote);
    }

    /** Puts what was admitted since the last time on the roster, and this node's models where the roster says. */
    public void look() {
        List<ModelStanding> known = roster.all();
        List<Resident> here = models.residents();
        if (here.stream().noneMatch(version -> isNew(version, known) || editions.isUnseen(version))) {
            models.stand(known);
            return;
        }
        change(() -> here.stream()
                .filter(version -> version.isAdmitted() && !ModelStanding.isFormer(version.folder()))
                .forEach(this::enrol));
        here.forEach(editions::saw);
    }

    private void enrol(Resident version) {
        Optional<ModelStanding> standing = register.find(version.folder());
        String number = String.valueOf(version.version());
        if (standing.isEmpty()) {
            enrolNew(version, number);
            return;
        }
        ModelStanding one = standing.get();
        if (editions.isOfAnotherPurpose(version, one)) {
            changedFiles.becameAnother(one);
            enrolNew(version, number);
            return;
        }
        editions.before(version, one)
                .ifPresentOrElse(before -> changedFiles.happened(one, before, number), () -> adopt(one, number));
    }

    /** From a time when the roster knew no versions. */
    private void adopt(ModelStanding one, String number) {
        if (one.version() == null) {
            register.note(one.of(number).proposed(one.proposedBy()));
        }
    }

    private static boolean isNew(Resident version, List<ModelStanding> standings) {
        return version.isAdmitted()
                && !ModelStanding.isFormer(version.folder())
                && standings.stream().noneMatch(one -> one.folder().equals(version.folder()));
    }

    /** The first of a purpose is its champion; every other one is looked at first. */
    private void enrolNew(Resident version, String number) {
        boolean first = register.all().stream().noneMatch(one -> one.purpose().equals(version.purpose()));
        ModelState state = first ? ModelState.CHAMPION : ModelState.SHADOW;
        ModelStanding standing = ModelStanding.first(
                        version.folder(), version.purpose(), state, register.now(), Actor.HUB.name())
                .of(number);
        register.put(standing, Actor.HUB, Act.ENROLLED, "admitted as " + state.code());
    }

    public List<ModelStanding> standings() {
        return roster.all();
    }

    /** Looks on without being used, out of retirement or after a challenge. */
    public void shadow(String folder, String why, Actor who) {
        change(() -> {
            ModelStanding one = register.standing(folder);
            require(one, ModelState.CHALLENGER, ModelState.RETIRED);
            register.put(one.moved(ModelState.SHADOW, 0, register.now(), who.name()), who, Act.ENROLLED, why);
        });
    }

    /** @param share of the customers, above 0 and at most half of them */
    public void challenge(String folder, double share, String why, Actor who) {
        if (!(share > 0 && share <= LARGEST_SHARE)) {
            throw new RefusedException(
                    Reason.INCOMPLETE,
                    folder,
                    String.valueOf(share),
                    "is not a share above 0 and up to " + LARGEST_SHARE,
                    "Maybe 0.1 for a tenth of the customers.");
        }
        change(() -> {
            ModelStanding one = register.standing(folder);
            requireShareable(one);
            require(one, ModelState.SHADOW, ModelState.CHALLENGER, ModelState.RETIRED);
            requireAdmitted(one);
            rival(one).ifPresent(other -> {
                throw new RefusedException(
                        Reason.NOT_NOW,
                        folder,
                        other.folder(),
                        "challenges the champion already",
                        "Maybe put it back into the shadow first.");
            });
            ModelStanding moved = one.moved(ModelState.CHALLENGER, share, register.now(), who.name());
            register.put(moved, who, Act.CHALLENGED, "share %s. %s".formatted(share, why));
        });
    }

    private Optional<ModelStanding> rival(ModelStanding one) {
        return register.ofPurpose(one.purpose(), ModelState.CHALLENGER)
                .filter(other -> !other.folder().equals(one.folder()));
    }

    /** Asks another person to make it the champion. */
    public void propose(String folder, String why, Actor who) {
        change(() -> {
            ModelStanding one = register.standing(folder);
            require(one, ModelState.SHADOW, ModelState.CHALLENGER, ModelState.RETIRED);
            requireAdmitted(one);
            register.put(one.proposed(who.name()), who, Act.PROPOSED, why);
        });
    }

    /** The proposal is taken back by who made it, or refused by another. */
    public void decline(String folder, String why, Actor who) {
        change(() -> {
            ModelStanding one = register.standing(folder);
            boolean own = who.name().equals(proposer(one));
            register.put(one.proposed(null), who, own ? Act.WITHDREW : Act.REJECTED, why);
        });
    }

    /** Said by somebody who did not propose it: it is the champion, and the one before it can be gone back to. */
    public void approve(String folder, Actor who) {
        change(() -> {
            ModelStanding one = register.standing(folder);
            if (who.name().equals(proposer(one))) {
                throw new RefusedException(
                        Reason.SAME_PERSON,
                        folder,
                        who.name(),
                        "proposed this and may not approve it",
                        "Ask another approver.");
            }
            requireAdmitted(one);
            register.crown(one, who, "proposed by " + proposer(one));
        });
    }

    private static String proposer(ModelStanding one) {
        String proposer = one.proposedBy();
        if (proposer == null) {
            throw new RefusedException(
                    Reason.NOT_NOW, one.folder(), one.folder(), "is proposed by nobody", "Maybe propose it first.");
        }
        return proposer;
    }

    /**
     * Out of use. A champion that scores customers only leaves by another one's coming; where a champion of texts, pictures or
     * recommendations left, its declared fallback answers.
     */
    public void retire(String folder, String why, Actor who) {
        change(() -> {
            ModelStanding one = register.standing(folder);
            if (!one.is(ModelState.CHAMPION) || !OtherModel.isPurpose(one.purpose())) {
                require(one, ModelState.SHADOW, ModelState.CHALLENGER);
            }
            register.put(one.moved(ModelState.RETIRED, 0, register.now(), who.name()), who, Act.RETIRED, why);
        });
    }

    /**
     * The last good one is champion again, at once; the one that goes is not gone back to.
     *
     * @param folder of the champion as the caller saw it, so that two who go back at once do not go back twice
     * @throws RefusedException when there was none before it, or it is not admitted any more
     */
    public void giveBack(String folder, String why, Actor who) {
        change(() -> {
            ModelStanding champion = register.standing(folder);
            require(champion, ModelState.CHAMPION);
            ModelStanding last = lastGood(champion.purpose())
                    .orElseThrow(() -> new RefusedException(
                            Reason.NOT_NOW,
                            folder,
                            folder,
                            "has no good version before it to go back to",
                            "Maybe propose another version, or mend this one: its declared rules answer meanwhile."));
            ModelStanding retired = champion.moved(ModelState.RETIRED, 0, register.now(), who.name());
            register.put(retired.reigned(null), who, Act.RETIRED, why);
            ModelStanding back = last.moved(ModelState.CHAMPION, 0, register.now(), who.name());
            register.put(back.reigned(null), who, Act.RETURNED, why);
        });
    }

    /** Whom {@link #giveBack} would make champion. */
    public Optional<ModelStanding> lastGood(String purpose) {
        return LastGood.of(roster.all(), purpose, models.residents());
    }

    /** The same, of these and by purpose. */
    public Map<String, String> returnsTo(List<ModelStanding> standings) {
        List<Resident> here = models.residents();
        return standings.stream()
                .filter(one -> one.is(ModelState.CHAMPION))
                .flatMap(one -> LastGood.of(standings, one.purpose(), here).stream())
                .collect(Collectors.toMap(ModelStanding::purpose, ModelStanding::folder));
    }

    private void change(Runnable change) {
        roster.alone(() -> {
            change.run();
            return true;
        });
        models.stand(roster.all());
    }

    private static void require(ModelStanding one, ModelState... states) {
        if (!List.of(states).contains(one.state())) {
            throw new RefusedException(
                    Reason.NOT_NOW,
                    one.folder(),
                    one.state().code(),
                    "is not where this can be done",
                    "Maybe somebody was faster; look at the model again.");
        }
    }

    /** What is said of a text or a picture is a fact of its event, told once for everybody. */
    private static void requireShareable(ModelStanding one) {
        if (OtherModel.isPurpose(one.purpose())) {
            throw new RefusedException(
                    Reason.NOT_NOW,
                    one.folder(),
                    one.folder(),
                    "is no table of numbers, and only those score a share of the customers",
                    "Maybe look at it in the shadow, then propose it.");
        }
    }

    private void requireAdmitted(ModelStanding one) {
        boolean admitted = models.residents().stream()
                .filter(version -> version.folder().equals(one.folder()) && version.isAdmitted())
                .anyMatch(version -> one.isOf(String.valueOf(version.version())));
        if (!admitted) {
            throw new RefusedException(
                    Reason.NOT_NOW,
                    one.folder(),
                    one.folder(),
                    "is not admitted on this node",
                    "Maybe its folder is gone or broken; the problems say so.");
        }
    }
}
