package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.ModelStanding;
import java.util.List;

/** Models of this node whose place the roster keeps. */
public interface Residents {

    /** Every folder, the refused ones included. */
    List<Resident> residents();

    /** Moves every version to where the roster says it stands; standings of models that live elsewhere are passed over. */
    void stand(List<ModelStanding> roster);

    /** Several kinds as one. */
    static Residents of(List<Residents> rooms) {
        return new Residents() {
            @Override
            public List<Resident> residents() {
                return rooms.stream().flatMap(room -> room.residents().stream()).toList();
            }

            @Override
            public void stand(List<ModelStanding> roster) {
                rooms.forEach(room -> room.stand(roster));
            }
        };
    }
}
