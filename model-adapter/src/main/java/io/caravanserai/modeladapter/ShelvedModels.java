package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.problem.Problem;
import java.util.List;

/** What readers of one kind of model have in common: what is there, where it stands, what is wrong with it. */
abstract class ShelvedModels<T> implements Residents, AutoCloseable {

    final Shelves<T> shelves;

    ShelvedModels(Shelves<T> shelves) {
        this.shelves = shelves;
    }

    /** Every one, those that were refused included. */
    public List<OtherModel> models() {
        return shelves.described().toList();
    }

    @Override
    public List<Resident> residents() {
        return shelves.residents();
    }

    @Override
    public void stand(List<ModelStanding> roster) {
        shelves.stand(roster);
    }

    /** Everything wrong with the folders as they are now. */
    public List<Problem> problems() {
        return shelves.problems();
    }

    @Override
    public abstract void close();
}
