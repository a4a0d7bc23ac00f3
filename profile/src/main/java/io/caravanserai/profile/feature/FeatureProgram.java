package io.caravanserai.profile.feature;

import io.caravanserai.domain.event.Event;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalogue's features compiled: which event feeds which series, which feature reads which. Windows are whole days of the
 * house's zone; a window of 30 days is today and the 29 days before.
 */
public final class FeatureProgram {

    /** Days an event may be late and its decision still see the whole window. */
    private static final int LATEST = 31;

    private final ZoneId zone;
    private final List<SeriesSpec> specs;
    private final List<Keeping> keepings;
    private final Map<String, List<Integer>> fedBy = new HashMap<>();

    FeatureProgram(List<FeatureSpec> features, ZoneId zone) {
        this.zone = zone;
        this.specs = features.stream()
                .filter(FeatureSpec::isFed)
                .map(FeatureSpec::series)
                .distinct()
                .toList();
        this.keepings = specs.stream().map(spec -> keeping(features, spec)).toList();
        for (int place = 0; place < specs.size(); place++) {
            feed(place);
        }
    }

    private static Keeping keeping(List<FeatureSpec> all, SeriesSpec spec) {
        List<FeatureSpec> readers =
                all.stream().filter(feature -> feature.series().equals(spec)).toList();
        int longest = readers.stream().mapToInt(FeatureSpec::days).max().orElse(0);
        return new Keeping(
                longest + LATEST, readers.stream().anyMatch(feature -> feature.aggregate() == Aggregate.LAST));
    }

    private void feed(int place) {
        for (String type : specs.get(place).events()) {
            fedBy.computeIfAbsent(type, none -> new ArrayList<>()).add(place);
        }
    }

    /** Another one when stored states no longer fit and must be rebuilt from the journal. */
    public int fingerprint() {
        return (specs + "/" + keepings + "/" + zone).hashCode();
    }

    public FeatureState newState() {
        List<Series> series = new ArrayList<>(specs.size());
        for (int place = 0; place < specs.size(); place++) {
            series.add(specs.get(place).newSeries(keepings.get(place)));
        }
        return FeatureState.empty(series);
    }

    public void update(FeatureState state, Event event) {
        int day = day(event.time());
        state.seen(day);
        for (int place : fedBy.getOrDefault(event.type(), List.of())) {
            if (specs.get(place).accepts(event)) {
                state.series().get(place).add(event, day);
            }
        }
    }

    int placeOf(FeatureSpec feature) {
        return specs.indexOf(feature.series());
    }

    SeriesSpec spec(int place) {
        return specs.get(place);
    }

    Keeping keeping(int place) {
        return keepings.get(place);
    }

    int places() {
        return specs.size();
    }

    int day(Instant moment) {
        return (int) LocalDate.ofInstant(moment, zone).toEpochDay();
    }
}
