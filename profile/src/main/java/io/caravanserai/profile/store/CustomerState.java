package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.event.Event;
import io.caravanserai.profile.feature.FeatureProgram;
import io.caravanserai.profile.feature.FeatureState;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** A customer at work in a session: everyone linked into one, known by the smallest of their ids. */
final class CustomerState {

    private final CustomerId id;
    private final Set<CustomerId> members = new TreeSet<>();
    private final FeatureState features;
    private final Profile profile;
    private Instant firstSeen;
    private Instant lastSeen;
    private int identifiers;
    private boolean changed;

    CustomerState(
            CustomerId id,
            FeatureState features,
            Profile profile,
            Instant firstSeen,
            Instant lastSeen,
            int identifiers) {
        this.id = id;
        this.members.add(id);
        this.features = features;
        this.profile = profile;
        this.firstSeen = firstSeen;
        this.lastSeen = lastSeen;
        this.identifiers = identifiers;
    }

    static CustomerState founded(CustomerId id, FeatureProgram program, Instant moment) {
        return new CustomerState(id, program.newState(), new Profile(), moment, moment, 0);
    }

    void apply(Event event, FeatureProgram program) {
        program.update(features, event);
        profile.apply(event);
        seen(event.time());
        changed = true;
    }

    /** Nobody was seen before this moment. */
    void startAt(Instant moment) {
        firstSeen = moment;
        lastSeen = moment;
    }

    private void seen(Instant moment) {
        firstSeen = moment.isBefore(firstSeen) ? moment : firstSeen;
        lastSeen = moment.isAfter(lastSeen) ? moment : lastSeen;
    }

    void absorb(CustomerState other) {
        members.addAll(other.members);
        features.addAll(other.features);
        profile.addAll(other.profile);
        seen(other.firstSeen);
        seen(other.lastSeen);
        identifiers += other.identifiers;
        changed = true;
    }

    void addMember(CustomerId member) {
        members.add(member);
    }

    void addIdentifier() {
        identifiers++;
        changed = true;
    }

    void touch() {
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    CustomerId id() {
        return id;
    }

    Set<CustomerId> members() {
        return members;
    }

    FeatureState features() {
        return features;
    }

    Profile profile() {
        return profile;
    }

    Instant firstSeen() {
        return firstSeen;
    }

    Instant lastSeen() {
        return lastSeen;
    }

    int identifiers() {
        return identifiers;
    }
}
