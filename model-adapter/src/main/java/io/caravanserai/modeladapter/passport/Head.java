package io.caravanserai.modeladapter.passport;

import java.util.List;

/**
 * One question a text model answers.
 *
 * @param output ONNX output, one probability a class
 * @param classes in the order of the output
 */
public record Head(String output, List<String> classes) {

    public Head {
        classes = List.copyOf(classes);
    }
}
