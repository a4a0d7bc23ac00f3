package io.caravanserai.profile.store;

import io.caravanserai.domain.decision.Receipt;

/** A receipt and where its decision stands in the order of decisions. */
record PlacedReceipt(long place, Receipt receipt) {}
