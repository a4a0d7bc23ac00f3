package io.caravanserai.routes.intake;

import java.io.InputStream;

/**
 * Bytes of a source.
 *
 * @param place where they come from: {@code orders.csv}, {@code topic crm.contacts partition 0 offset 7}
 */
public record Delivery(String place, InputStream content) {}
