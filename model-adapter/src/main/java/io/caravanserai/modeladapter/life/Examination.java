package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.ModelVersion;
import io.caravanserai.modeladapter.passport.Bins;
import io.caravanserai.modeladapter.passport.Input;
import io.caravanserai.modeladapter.passport.NumberInput;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.Reference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Turns rows and what one version says of them into a report. */
final class Examination {

    private static final int TENTHS = 10;
    private static final double APART = 0.1;

    private final LifeSettings settings;
    private final ModelVersion version;
    private final Passport passport;

    Examination(LifeSettings settings, ModelVersion version, Passport passport) {
        this.settings = settings;
        this.version = version;
        this.passport = passport;
    }

    /**
     * @param said one score a row, NaN for none
     * @param champion what the champion says of the same rows, null when this is it
     */
    VersionReport report(
            List<PastRow> rows,
            double[] said,
            double @Nullable [] champion,
            Lesson lesson,
            List<PastRow> answered,
            double[] foretold) {
        List<Facts> facts = rows.stream().map(PastRow::facts).toList();
        Reference reference = rows.size() < settings.leastRows() ? null : passport.reference();
        return new VersionReport(
                version.folder(),
                rows.size(),
                tenths(said),
                champion == null || said.length == 0 ? null : beside(said, champion),
                passport.about().invented(),
                reference == null
                        ? null
                        : drift("score", reference, reference.score(), said.length, row -> reference
                                .score()
                                .of(said[row])),
                reference == null ? List.of() : features(reference, facts),
                lesson.name().toLowerCase(java.util.Locale.ROOT),
                lesson == Lesson.NONE ? null : Hits.of(foretold, yes(answered)),
                SegmentHits.of(answered, foretold));
    }

    private static boolean[] yes(List<PastRow> rows) {
        boolean[] yes = new boolean[rows.size()];
        for (int i = 0; i < yes.length; i++) {
            yes[i] = rows.get(i).yes();
        }
        return yes;
    }

    private List<Integer> tenths(double[] said) {
        Integer[] counts = new Integer[TENTHS];
        java.util.Arrays.fill(counts, 0);
        for (double score : said) {
            counts[Math.min(TENTHS - 1, (int) (passport.output().part(score) * TENTHS))]++;
        }
        return List.of(counts);
    }

    private VersionReport.Beside beside(double[] said, double[] champion) {
        double sum = 0;
        int apart = 0;
        for (int i = 0; i < said.length; i++) {
            sum += said[i] - champion[i];
            apart += Math.abs(said[i] - champion[i]) > APART * passport.output().span() ? 1 : 0;
        }
        return new VersionReport.Beside(Rounded.four(sum / said.length), Rounded.four((double) apart / said.length));
    }

    private List<Drift> features(Reference reference, List<Facts> facts) {
        List<Drift> drifts = new ArrayList<>();
        for (Input input : passport.inputs()) {
            Bins bins = reference.features().get(input.feature());
            if (bins != null) {
                drifts.add(
                        drift(input.feature(), reference, bins, facts.size(), row -> bin(input, bins, facts.get(row))));
            }
        }
        drifts.sort(Comparator.comparingDouble(Drift::psi).reversed());
        return drifts;
    }

    private static int bin(Input input, Bins bins, Facts row) {
        return input instanceof NumberInput number ? bins.of(number.known(row)) : bins.ofText(row.at(input.slot()));
    }

    private static Drift drift(String name, Reference reference, Bins bins, int rows, ToIntFunction<Integer> binOf) {
        int[] counts = new int[bins.size()];
        for (int row = 0; row < rows; row++) {
            counts[binOf.applyAsInt(row)]++;
        }
        return Drift.of(name, bins, reference.rows(), counts);
    }
}
