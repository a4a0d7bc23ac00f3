package io.caravanserai.modeladapter.passport;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A table of products that go together as its {@code model.yaml} declares it.
 *
 * @param timeBudget for one answer, null where none is declared
 * @param halfLifeDays a purchase so many days ago counts half
 */
public record NeighbourPassport(
        About about, String file, String golden, double halfLifeDays, @Nullable Duration timeBudget) {}
