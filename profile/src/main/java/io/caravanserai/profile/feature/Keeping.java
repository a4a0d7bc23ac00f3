package io.caravanserai.profile.feature;

/**
 * How much of a series the features that read it need.
 *
 * @param horizon days kept before the newest one
 * @param last true when the value of a day's latest event is asked for
 */
record Keeping(int horizon, boolean last) {}
