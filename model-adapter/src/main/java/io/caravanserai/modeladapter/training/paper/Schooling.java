package io.caravanserai.modeladapter.training.paper;

/**
 * Where a model learned.
 *
 * @param data in words
 * @param window the time it covers, in words
 * @param command that repeats it
 * @param baseRate share of yes, which stands in when the model does not answer and nobody wrote better rules
 */
public record Schooling(String data, String window, String command, double baseRate) {}
