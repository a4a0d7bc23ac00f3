package io.caravanserai.domain.language;

import java.util.List;
import java.util.Set;

/**
 * A call in writing.
 *
 * @param personal texts known to name the customer, which must not leave the house
 */
public record CallText(List<Turn> turns, Set<String> personal) {

    public CallText {
        turns = List.copyOf(turns);
        personal = Set.copyOf(personal);
    }

    @Override
    public String toString() {
        return "CallText[" + turns.size() + " turns]";
    }
}
