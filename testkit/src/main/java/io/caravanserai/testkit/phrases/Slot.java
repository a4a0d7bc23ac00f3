package io.caravanserai.testkit.phrases;

/**
 * One argument of a call, by the name that is called.
 *
 * @param call {@code add/4}, or {@code new Problem/5} for a constructor
 */
public record Slot(String call, int argument) {}
