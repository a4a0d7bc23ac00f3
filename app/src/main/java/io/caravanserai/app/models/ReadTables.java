package io.caravanserai.app.models;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.ModelVersion;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions of models of tables of numbers. */
final class ReadTables implements VersionsOnRoster.Reading<ModelVersion> {

    @Override
    public String folder(ModelVersion version) {
        return version.folder();
    }

    @Override
    public @Nullable String number(ModelVersion version) {
        return version.passport() == null ? null : version.passport().about().version();
    }

    @Override
    public ModelVersion inPlaceOf(ModelVersion shown, ModelVersion kept, Problem why) {
        return new ModelVersion(
                shown.folder(),
                shown.purpose(),
                kept.passport(),
                kept.admission(),
                kept.pulse(),
                kept.counts(),
                kept.beside(),
                Stream.concat(shown.problems().stream(), Stream.of(why)).toList(),
                kept.card());
    }
}
