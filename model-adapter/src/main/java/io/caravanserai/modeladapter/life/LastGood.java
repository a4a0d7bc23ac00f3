package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.modeladapter.Resident;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The version that was champion last, was no worse for it, and could be it again. */
final class LastGood {

    private LastGood() {}

    static Optional<ModelStanding> of(List<ModelStanding> standings, String purpose, List<Resident> here) {
        return standings.stream()
                .filter(one -> one.purpose().equals(purpose) && !one.is(ModelState.CHAMPION))
                .filter(one -> one.reignedUntil() != null)
                .filter(one -> here.stream()
                        .filter(version -> version.folder().equals(one.folder()) && version.isAdmitted())
                        .anyMatch(version -> one.isOf(String.valueOf(version.version()))))
                .max(Comparator.comparing(ModelStanding::reignedUntil));
    }
}
