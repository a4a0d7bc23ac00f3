package io.caravanserai.modeladapter.passport;

import org.jspecify.annotations.Nullable;

/**
 * Where the probability is found in the model's answer.
 *
 * @param name ONNX output
 * @param index column of a tensor, or integer key of a sequence of maps
 * @param label text key of a sequence of maps, when the classes have names
 */
public record OutputSpec(String name, int index, @Nullable String label) {}
