package io.caravanserai.modeladapter.passport;

/**
 * A table of products that go together as its {@code model.yaml} declares it.
 *
 * @param halfLifeDays a purchase so many days ago counts half
 */
public record NeighbourPassport(About about, String file, String golden, double halfLifeDays) {}
