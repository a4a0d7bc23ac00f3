package io.caravanserai.app.models;

import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.OtherModel;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions of models of texts, pictures and recommendations. */
final class ReadOthers implements VersionsOnRoster.Reading<OtherModel> {

    @Override
    public String folder(OtherModel version) {
        return version.folder();
    }

    @Override
    public @Nullable String number(OtherModel version) {
        return version.about() == null ? null : version.about().version();
    }

    @Override
    public OtherModel inPlaceOf(OtherModel shown, OtherModel kept, Problem why) {
        return new OtherModel(
                shown.folder(),
                shown.kind(),
                kept.answers(),
                kept.about(),
                kept.state(),
                kept.content(),
                kept.proof(),
                kept.budget(),
                kept.pulse(),
                kept.beside(),
                kept.spread(),
                Stream.concat(shown.problems().stream(), Stream.of(why)).toList(),
                kept.card(),
                kept.encoder());
    }
}
