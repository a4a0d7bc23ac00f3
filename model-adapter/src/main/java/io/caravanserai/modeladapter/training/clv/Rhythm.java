package io.caravanserai.modeladapter.training.clv;

/**
 * All that BG/NBD wants to know of a customer, in weeks or whatever unit the rest is in.
 *
 * @param repeats days with a purchase after the first one
 * @param last time from the first purchase to the last
 * @param known time from the first purchase to the end of what is known
 * @param meanRepeat mean money of the repeats; 0 when there are none
 */
record Rhythm(String customer, double repeats, double last, double known, double meanRepeat) {}
