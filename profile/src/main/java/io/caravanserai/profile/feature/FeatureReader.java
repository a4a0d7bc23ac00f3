package io.caravanserai.profile.feature;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Origin;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one feature and checks that its keys fit together. */
final class FeatureReader {

    /** Ten years: what is older says little, and every day of the longest window is kept. */
    private static final int LONGEST_WINDOW = 3_653;

    private final Fields fields;
    private final String name;

    FeatureReader(Fields fields, String name) {
        this.fields = fields;
        this.name = name;
    }

    FeatureSpec read() {
        Entry entry = EntryReader.read(fields, name, Origin.FEATURE);
        if (!entry.type().isNumeric()) {
            fields.wrong("type", entry.type(), "is not a number, money or percent", "Features are numbers.");
        }
        Aggregate aggregate = aggregate();
        FeatureSpec spec = new FeatureSpec(
                entry,
                fields.texts("events"),
                filter(),
                aggregate,
                fields.optionalText("field"),
                fields.wholeNumber("days", LONGEST_WINDOW),
                fields.optionalText("attribute"));
        check(spec);
        return spec;
    }

    private Aggregate aggregate() {
        String code = fields.text("aggregate");
        if (!code.isEmpty() && Aggregate.parse(code).isEmpty()) {
            List<String> known =
                    Stream.of(Aggregate.values()).map(Aggregate::code).toList();
            fields.wrong("aggregate", code, "is not an aggregate", "Maybe one of %s.".formatted(known));
        }
        return Aggregate.parse(code).orElse(Aggregate.COUNT);
    }

    private @Nullable Filter filter() {
        Fields where = fields.object("where");
        if (where == null) {
            return null;
        }
        Filter filter = new Filter(where.text("field"), where.text("is"));
        where.rejectUnknown();
        return filter;
    }

    private void check(FeatureSpec spec) {
        Aggregate aggregate = spec.aggregate();
        String code = aggregate.code();
        need("events", aggregate != Aggregate.TENURE, !spec.events().isEmpty(), code);
        need("field", aggregate.needsField(), spec.field() != null, code);
        need("days", aggregate.needsWindow(), spec.days() > 0, code);
        need("attribute", false, aggregate != Aggregate.TENURE && spec.attribute() != null, code);
        if (aggregate.needsThirds() && spec.days() % 3 != 0) {
            fields.wrong("days", spec.days(), "does not divide into three periods", "Maybe write 90.");
        }
    }

    private void need(String key, boolean needed, boolean there, String aggregate) {
        if (needed && !there) {
            fields.wrong(key, "", "is missing for " + aggregate, "Add the key '%s'.".formatted(key));
        } else if (!needed && there) {
            fields.wrong(key, key, "means nothing to " + aggregate, "Remove the key '%s'.".formatted(key));
        }
    }
}
