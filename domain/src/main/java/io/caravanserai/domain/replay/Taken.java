package io.caravanserai.domain.replay;

import io.caravanserai.domain.table.FiredRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one set of tables made of a decision.
 *
 * @param channel null when nobody is contacted
 * @param rows rows that spoke here and not in the other set, or spoke otherwise
 */
public record Taken(String action, @Nullable String channel, double expectedValue, List<FiredRow> rows) {

    public Taken {
        rows = List.copyOf(rows);
    }
}
